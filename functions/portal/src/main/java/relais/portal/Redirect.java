package relais.portal;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;

/** Ends a request at once: the visitor is sent elsewhere, or shown why nothing was done. */
public final class Redirect extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Way way;

    /** What is answered instead. */
    interface Way {
        HttpResponse<?> answer(Screens screens, PageRequest asked);
    }

    private Redirect(String reason, Way way) {
        super(reason, null, false, false);
        this.way = way;
    }

    public static Redirect failed(HttpStatus status) {
        return new Redirect(status.getReason(), (screens, asked) -> screens.failed(asked, status));
    }

    public static Redirect to(String location) {
        return new Redirect("See Other", (screens, asked) -> screens.redirect(asked, location));
    }

    /** The form does not come from a page of the portal in the same browser. */
    static Redirect formRefused() {
        return new Redirect(
                "Forbidden", (screens, asked) -> screens.show(asked, HttpStatus.FORBIDDEN, Failure.OF_FORM));
    }

    static Redirect conflict(View view) {
        return new Redirect("Conflict", (screens, asked) -> screens.show(asked, HttpStatus.CONFLICT, view));
    }

    /** As it was answered before. */
    static Redirect again(KeptAnswer answer) {
        return new Redirect("answered before", (screens, asked) -> screens.again(answer));
    }

    HttpResponse<?> answer(Screens screens, PageRequest asked) {
        return way.answer(screens, asked);
    }
}
