package relais.portal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import relais.edge.RequestId;

/** The one place that draws pages. */
@Singleton
public final class Screens {

    private static final String HTML = "text/html;charset=utf-8";
    private static final int USUAL_LENGTH = 16 * 1024;

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final BrowserCookie cookies;

    Screens(BrowserCookie cookies) {
        this.cookies = cookies;
    }

    /** What was typed being wrong is a 422: the page is shown again with what is wrong. */
    public MutableHttpResponse<?> show(PageRequest asked, View view) {
        return show(asked, view.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY, view);
    }

    public MutableHttpResponse<?> failed(PageRequest asked, HttpStatus status) {
        return show(asked, status, Failure.of(status, RequestId.of(asked.request())));
    }

    /** After a form was acted on, so that showing the page again does nothing again. */
    public MutableHttpResponse<?> redirect(PageRequest asked, String location) {
        return answered(asked, HttpResponse.seeOther(URI.create(location)));
    }

    /** As {@link #redirect}; the browser forgets who it was. */
    public MutableHttpResponse<?> redirectWithoutCookie(String location) {
        var response = HttpResponse.seeOther(URI.create(location));
        cookies.take(response);
        return Strict.sealed(response);
    }

    private MutableHttpResponse<?> show(PageRequest asked, HttpStatus status, View view) {
        var page = new StringOutput(USUAL_LENGTH);
        templates.render(view.template() + ".jte", Map.of("frame", new Frame(asked, view), "view", view), page);
        return answered(
                asked,
                HttpResponse.status(status)
                        .body(TypedPage.of(page.toString()))
                        .header("Content-Type", HTML));
    }

    private MutableHttpResponse<?> answered(PageRequest asked, MutableHttpResponse<?> response) {
        asked.givenCookie().ifPresent(cookie -> cookies.give(response, cookie));
        return Strict.sealed(response);
    }
}
