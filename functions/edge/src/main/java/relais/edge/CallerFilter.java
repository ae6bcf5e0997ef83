package relais.edge;

import io.micronaut.context.BeanProvider;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import io.micronaut.web.router.UriRouteInfo;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import relais.domain.access.Caller;

/** Decides every access, before anything of the body is read: what neither {@link Routes} nor a front allows is refused. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class CallerFilter {

    private static final String OVERRIDE = "X-HTTP-Method-Override";
    private static final String BEARER = "Bearer ";
    /** What HubEE's gateway said of a token that it did not know, or that was over. */
    private static final int INVALID_CREDENTIALS = 900_901;

    private final BeanProvider<TokenVerifier> verifier;
    private final Fronts fronts;
    private final Endpoints endpoints;

    CallerFilter(BeanProvider<TokenVerifier> verifier, Fronts fronts, Endpoints endpoints) {
        this.verifier = verifier;
        this.fronts = fronts;
        this.endpoints = endpoints;
    }

    @RequestFilter
    void decide(HttpRequest<?> request) {
        var match = RouteAttributes.getRouteMatch(request);
        if (match.isEmpty()) {
            return; // nothing serves it: the router says so
        }
        if (isOfSibling(request, match.get())) {
            throw new Refusal(HttpStatus.METHOD_NOT_ALLOWED, "Method not allowed");
        }
        var route = route(match.get());
        if (route.isEmpty() && isLeftToFront(match.get())) {
            return;
        }
        if (route.isEmpty()) {
            throw new Refusal(HttpStatus.FORBIDDEN, "Unauthorized user");
        }
        request.setAttribute(Route.class.getName(), route.get());
        if (!route.get().isPublic()) {
            admit(request, route.get());
        }
    }

    private void admit(HttpRequest<?> request, Route route) {
        var token = token(request);
        if (token.isEmpty()) {
            throw new Refusal(HttpStatus.UNAUTHORIZED, "Token is missing");
        }
        var caller = verifier.get().verify(token.get());
        if (caller.isEmpty()) {
            throw new Refusal(
                    HttpStatus.UNAUTHORIZED,
                    INVALID_CREDENTIALS,
                    List.of("Invalid Credentials : Invalid Credentials."
                            + " Make sure you have given the correct access token"));
        }
        request.setAttribute(Caller.class.getName(), caller.get());
        if (Collections.disjoint(route.scopes(), caller.get().scopes())) {
            throw new Refusal(HttpStatus.FORBIDDEN, "Unauthorized user");
        }
        if (route.isOverridden()
                && !"PATCH".equalsIgnoreCase(request.getHeaders().get(OVERRIDE))) {
            throw new Refusal(HttpStatus.METHOD_NOT_ALLOWED, "Method not allowed");
        }
    }

    static Optional<Route> route(RouteMatch<?> match) {
        if (!(match.getRouteInfo() instanceof UriRouteInfo<?, ?> info)) {
            return Optional.empty();
        }
        return Routes.find(method(info), template(info));
    }

    static HttpMethod method(UriRouteInfo<?, ?> info) {
        return info.getHttpMethod() == HttpMethod.HEAD ? HttpMethod.GET : info.getHttpMethod();
    }

    static String template(UriRouteInfo<?, ?> info) {
        return info.getUriMatchTemplate().toString();
    }

    /** The router takes PATCH /cases/migrate for a case named "migrate": the path is another line's of the table, without that method. */
    private boolean isOfSibling(HttpRequest<?> request, RouteMatch<?> match) {
        return match.getRouteInfo() instanceof UriRouteInfo<?, ?> info
                && endpoints
                        .template(request.getPath())
                        .filter(template -> !template.equals(template(info)))
                        .isPresent();
    }

    private boolean isLeftToFront(RouteMatch<?> match) {
        return match.getRouteInfo() instanceof UriRouteInfo<?, ?> info
                && fronts.of(info).isPresent();
    }

    private static Optional<String> token(HttpRequest<?> request) {
        return Optional.ofNullable(request.getHeaders().get("Authorization"))
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).strip())
                .filter(token -> !token.isEmpty());
    }
}
