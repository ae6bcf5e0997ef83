package relais.edge;

import io.micronaut.http.HttpStatus;
import java.util.List;

/** Ends a request at once, with the contract's error body. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final int code;
    private final List<String> messages;

    public Refusal(HttpStatus status, List<String> messages) {
        this(status, status.getCode(), messages);
    }

    /** @param code in the body; HubEE's gateway had some codes of its own */
    Refusal(HttpStatus status, int code, List<String> messages) {
        super(String.join("\n", messages), null, false, false);
        this.status = status;
        this.code = code;
        this.messages = List.copyOf(messages);
    }

    public Refusal(HttpStatus status, String message) {
        this(status, List.of(message));
    }

    public HttpStatus status() {
        return status;
    }

    int code() {
        return code;
    }

    public List<String> messages() {
        return messages;
    }
}
