package relais.portal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Shows what {@link Redirect} says. */
@Singleton
final class RedirectAnswers implements ExceptionHandler<Redirect, HttpResponse<?>> {

    private final PageRequests requests;
    private final Screens screens;

    RedirectAnswers(PageRequests requests, Screens screens) {
        this.requests = requests;
        this.screens = screens;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, Redirect turned) {
        return turned.answer(screens, requests.of(request));
    }
}
