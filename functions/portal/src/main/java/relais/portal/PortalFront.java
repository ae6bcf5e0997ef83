package relais.portal;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import relais.domain.StorableText;
import relais.domain.login.Visit;
import relais.edge.Endpoint;
import relais.edge.Front;

/** Lets pass what {@link PageRoutes} allows, and a form only from a page of this site. */
@Singleton
final class PortalFront implements Front {

    private static final String ID = "id";
    private static final Pattern ID_SHAPE =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

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
    public void admit(HttpRequest<?> request, HttpMethod method, String template) {
        if (method != HttpMethod.GET && !isFromHere(request)) {
            throw Turned.failed(HttpStatus.FORBIDDEN);
        }
        var route = PageRoutes.find(method, template).orElseThrow();
        if (!route.isForEverybody()) {
            admit(requests.of(request).visit(), route, method);
        }
        if (!namesSomething(request)) {
            throw Turned.failed(HttpStatus.NOT_FOUND);
        }
        if (!requests.of(request).isReadable()) {
            throw Turned.failed(HttpStatus.BAD_REQUEST);
        }
    }

    @Override
    public Optional<Who> who(HttpRequest<?> request) {
        return request.getAttribute(PageRequest.class.getName(), PageRequest.class)
                .flatMap(PageRequest::known)
                .map(visitor -> new Who(visitor.accountId(), visitor.organization()));
    }

    private static void admit(Visit visit, PageRoute route, HttpMethod method) {
        switch (route.answer(Standing.of(visit))) {
            case PageRoute.OPEN -> {}
            case PageRoute.NEXT -> throw Turned.to(next(visit, method));
            default -> throw Turned.failed(HttpStatus.FORBIDDEN);
        }
    }

    /** What names nothing that there could be is not found, after the question who may ask. */
    private static boolean namesSomething(HttpRequest<?> request) {
        var variables = RouteAttributes.getRouteMatch(request)
                .map(match -> match.getVariableValues())
                .orElse(Map.of());
        return variables.values().stream().map(String::valueOf).allMatch(StorableText::is)
                && (!variables.containsKey(ID)
                        || ID_SHAPE.matcher(String.valueOf(variables.get(ID))).matches());
    }

    /** Nothing that was typed is lost without a word. */
    private static String next(Visit visit, HttpMethod method) {
        var page = Standing.nextPage(visit);
        return visit instanceof Visit.LoggedOut && method != HttpMethod.GET ? Notice.SESSION_OVER.at(page) : page;
    }

    @Override
    public Optional<MutableHttpResponse<?>> page(HttpRequest<?> request, HttpStatus status) {
        return request.getPath().equals("/") || request.getPath().startsWith("/portail")
                ? Optional.of(screens.failed(requests.of(request), status))
                : Optional.empty();
    }

    /** A browser too old to say so is trusted for its form's token alone. */
    private static boolean isFromHere(HttpRequest<?> request) {
        var site = request.getHeaders().get("Sec-Fetch-Site");
        var origin = request.getHeaders().get("Origin");
        return (site == null || site.equals("same-origin"))
                && (origin == null || isOf(origin, request.getHeaders().get("Host")));
    }

    private static boolean isOf(String origin, @Nullable String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
