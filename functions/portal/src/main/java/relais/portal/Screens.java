package relais.portal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import relais.edge.RequestId;

/** The one place that draws pages. */
@Singleton
public final class Screens {

    private static final String HTML = "text/html;charset=utf-8";
    private static final int USUAL_LENGTH = 16 * 1024;

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final BrowserCookie cookies;
    private final Submissions submissions;

    Screens(BrowserCookie cookies, Submissions submissions) {
        this.cookies = cookies;
        this.submissions = submissions;
    }

    /** A page with faults of the form is a 422, any other a 200. */
    public MutableHttpResponse<?> show(PageRequest asked, View view) {
        return show(asked, view.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY, view);
    }

    /** The page again with the time to wait, as a 429. */
    public MutableHttpResponse<?> slowDown(PageRequest asked, View view, Duration delay) {
        var seconds = Math.max(1, delay.plusMillis(999).toSeconds());
        return drawn(asked, HttpStatus.TOO_MANY_REQUESTS, Long.toString(seconds), view);
    }

    public MutableHttpResponse<?> failed(PageRequest asked, HttpStatus status) {
        if (status.getCode() >= HttpStatus.INTERNAL_SERVER_ERROR.getCode()) {
            asked.askNoStore();
        }
        return show(asked, status, Failure.of(status, RequestId.of(asked.request())));
    }

    /** The security headers of every answer, for one that is no page. */
    public static MutableHttpResponse<?> sealed(MutableHttpResponse<?> answer) {
        return Strict.sealed(answer);
    }

    /** Redirects after a form, so that reloading the page repeats nothing. */
    public MutableHttpResponse<?> redirect(PageRequest asked, String location) {
        return answered(asked, HttpStatus.SEE_OTHER, asked.signed(location), "", "");
    }

    /** Answers a form with a file, which the same form may ask for again. */
    public MutableHttpResponse<?> give(PageRequest asked, MutableHttpResponse<?> file) {
        submissions.release(asked);
        return file;
    }

    public MutableHttpResponse<?> show(PageRequest asked, HttpStatus status, View view) {
        return drawn(asked, status, "", view);
    }

    /** The former answer, unchanged. */
    MutableHttpResponse<?> again(KeptAnswer answer) {
        var response = HttpResponse.status(HttpStatus.valueOf(answer.status()));
        if (!answer.location().isEmpty()) {
            response.getHeaders().location(URI.create(answer.location()));
        }
        if (!answer.retryAfter().isEmpty()) {
            response.header("Retry-After", answer.retryAfter());
        }
        if (!answer.cookie().isEmpty()) {
            cookies.give(response, answer.cookie());
        }
        return Strict.sealed(
                answer.body().isEmpty()
                        ? response
                        : response.body(answer.body()).header("Content-Type", HTML));
    }

    private MutableHttpResponse<?> drawn(PageRequest asked, HttpStatus status, String retryAfter, View view) {
        var page = new StringOutput(USUAL_LENGTH);
        templates.render(view.template() + ".jte", Map.of("frame", new Frame(asked, view), "view", view), page);
        return answered(asked, status, "", retryAfter, TypedPage.of(page.toString()));
    }

    private MutableHttpResponse<?> answered(
            PageRequest asked, HttpStatus status, String location, String retryAfter, String body) {
        var given = asked.givenCookie();
        var answer = new KeptAnswer(status.getCode(), location, retryAfter, given.orElse(""), body);
        asked.sentCookie()
                .filter(sent -> given.isPresent() && location.equals(SendAgainPage.PATH))
                .ifPresent(sent -> submissions.carryDraft(sent, given.orElseThrow()));
        submissions.keep(asked, answer);
        return again(answer);
    }
}
