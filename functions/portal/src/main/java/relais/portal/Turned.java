package relais.portal;

import io.micronaut.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** Ends a request at once: the visitor is shown why, or sent elsewhere. */
public final class Turned extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final @Nullable String location;

    private Turned(HttpStatus status, @Nullable String location) {
        super(status.getReason(), null, false, false);
        this.status = status;
        this.location = location;
    }

    public static Turned failed(HttpStatus status) {
        return new Turned(status, null);
    }

    public static Turned to(String location) {
        return new Turned(HttpStatus.SEE_OTHER, location);
    }

    HttpStatus status() {
        return status;
    }

    @Nullable
    String location() {
        return location;
    }
}
