package relais.portal;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;

/** Ends a request at once with a refusal or a redirect. */
public final class Turned extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Way way;

    /** The answer in its place. */
    interface Way {
        HttpResponse<?> answer(Screens screens, PageRequest asked);
    }

    private Turned(String reason, Way way) {
        super(reason, null, false, false);
        this.way = way;
    }

    public static Turned failed(HttpStatus status) {
        return new Turned(status.getReason(), (screens, asked) -> screens.failed(asked, status));
    }

    public static Turned to(String location) {
        return new Turned("See Other", (screens, asked) -> screens.redirect(asked, location));
    }

    /** The form was not sent from a page of the portal in the same browser. */
    static Turned formRefused() {
        return new Turned("Forbidden", (screens, asked) -> screens.show(asked, HttpStatus.FORBIDDEN, Failure.OF_FORM));
    }

    static Turned conflict(View view) {
        return new Turned("Conflict", (screens, asked) -> screens.show(asked, HttpStatus.CONFLICT, view));
    }

    /** The former answer, unchanged. */
    static Turned again(KeptAnswer answer) {
        return new Turned("answered before", (screens, asked) -> screens.again(answer));
    }

    HttpResponse<?> answer(Screens screens, PageRequest asked) {
        return way.answer(screens, asked);
    }
}
