package relais.portal;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;
import relais.edge.Endpoint;
import relais.edge.Front;

/**
 * The portal as the edge sees it: the pages of its table, decided by {@link PageRule}, and the visitor of a request.
 */
@Singleton
final class PortalFront implements Front {

    private final PageRequests requests;
    private final Screens screens;

    PortalFront(PageRequests requests, Screens screens) {
        this.requests = requests;
        this.screens = screens;
    }

    @Override
    public boolean knows(HttpMethod method, String template) {
        return PageRoutes.find(method, template).isPresent();
    }

    @Override
    public Stream<Endpoint> endpoints() {
        return PageRoutes.all().stream().map(route -> new Endpoint(route.method(), route.template()));
    }

    @Override
    public Optional<Who> who(HttpRequest<?> request) {
        return request.getAttribute(PageRequest.class.getName(), PageRequest.class)
                .flatMap(PageRequest::known)
                .map(visitor -> new Who(visitor.accountId(), visitor.organization()));
    }

    @Override
    public Optional<MutableHttpResponse<?>> page(HttpRequest<?> request, HttpStatus status) {
        return request.getPath().equals("/") || request.getPath().startsWith("/portail")
                ? Optional.of(screens.failed(requests.of(request), status))
                : Optional.empty();
    }
}
