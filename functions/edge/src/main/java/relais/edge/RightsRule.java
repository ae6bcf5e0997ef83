package relais.edge;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * Decides every access by the table of rights, before the body is read and before any other rule. A route of neither
 * {@link Routes} nor a front is refused, whatever its annotations.
 */
@Singleton
final class RightsRule implements SecurityRule<HttpRequest<?>> {

    private static final String OVERRIDE = "X-HTTP-Method-Override";

    private final Fronts fronts;
    private final Endpoints endpoints;

    RightsRule(Fronts fronts, Endpoints endpoints) {
        this.fronts = fronts;
        this.endpoints = endpoints;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Publisher<SecurityRuleResult> check(
            @Nullable HttpRequest<?> request, @Nullable Authentication authentication) {
        return Publishers.just(request == null ? SecurityRuleResult.REJECTED : decide(request, authentication));
    }

    private SecurityRuleResult decide(HttpRequest<?> request, @Nullable Authentication authentication) {
        if (RouteAttributes.getRouteMatch(request).isEmpty()) {
            return SecurityRuleResult.ALLOWED; // nothing serves it: the router says so
        }
        var asked = Endpoint.of(request);
        if (asked.isEmpty()) {
            return SecurityRuleResult.REJECTED;
        }
        if (endpoints.isOfSibling(request.getPath(), asked.get())) {
            throw new Refusal(HttpStatus.METHOD_NOT_ALLOWED, "Method not allowed");
        }
        var route = Routes.find(asked.get());
        if (route.isEmpty()) {
            return fronts.know(asked.get()) ? SecurityRuleResult.UNKNOWN : SecurityRuleResult.REJECTED;
        }
        request.setAttribute(Route.class.getName(), route.get());
        return decide(request, route.get(), authentication);
    }

    private static SecurityRuleResult decide(
            HttpRequest<?> request, Route route, @Nullable Authentication authentication) {
        if (route.isPublic()) {
            return SecurityRuleResult.ALLOWED;
        }
        if (!(authentication instanceof AuthenticatedCaller known)
                || Collections.disjoint(route.scopes(), known.caller().scopes())) {
            return SecurityRuleResult.REJECTED;
        }
        if (route.isOverridden()
                && !"PATCH".equalsIgnoreCase(request.getHeaders().get(OVERRIDE))) {
            throw new Refusal(HttpStatus.METHOD_NOT_ALLOWED, "Method not allowed");
        }
        return SecurityRuleResult.ALLOWED;
    }
}
