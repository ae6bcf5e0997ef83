package relais.portal;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.reactivestreams.Publisher;
import relais.domain.login.Visit;
import relais.edge.Endpoint;

/** Authenticates a browser by the session of its cookie, after its form was received; a page for everybody asks no store. */
@Singleton
final class PortalSessions implements AuthenticationFetcher<HttpRequest<?>> {

    private final PageRequests requests;
    private final ReceivedForms forms;
    private final Blocking blocking;

    PortalSessions(PageRequests requests, ReceivedForms forms, Blocking blocking) {
        this.requests = requests;
        this.forms = forms;
        this.blocking = blocking;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        return Endpoint.of(request)
                .flatMap(PageRoutes::find)
                .map(route -> blocking.publish(() -> recognise(requests.of(request), route)))
                .orElseGet(Publishers::empty);
    }

    private Optional<Authentication> recognise(PageRequest asked, PageRoute route) {
        if (!asked.isReadable()) {
            throw Redirect.failed(HttpStatus.BAD_REQUEST);
        }
        if (route.method() != HttpMethod.GET) {
            forms.receive(asked);
        }
        return route.isForEverybody() || asked.visit() instanceof Visit.LoggedOut
                ? Optional.empty()
                : Optional.of(new AuthenticatedVisit(asked.visit()));
    }
}
