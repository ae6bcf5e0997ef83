package relais.portal;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import relais.domain.StorableText;
import relais.domain.login.Visit;
import relais.edge.Endpoint;

/** Decides every access to a page by the table of pages: admitted, redirected or refused. */
@Singleton
final class PageRule implements SecurityRule<HttpRequest<?>> {

    private static final Set<String> IDS = Set.of("id", "piece");
    private static final Pattern ID_SHAPE =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final PageRequests requests;
    private final Submissions submissions;
    private final Blocking blocking;

    PageRule(PageRequests requests, Submissions submissions, Blocking blocking) {
        this.requests = requests;
        this.submissions = submissions;
        this.blocking = blocking;
    }

    /** Right after the table of rights, which leaves the portal's routes to it. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1;
    }

    @Override
    public Publisher<SecurityRuleResult> check(
            @Nullable HttpRequest<?> request, @Nullable Authentication authentication) {
        if (request == null) {
            return Publishers.just(SecurityRuleResult.REJECTED);
        }
        var visit = authentication instanceof AuthenticatedVisit known ? known.visit() : new Visit.LoggedOut();
        return Endpoint.of(request)
                .flatMap(PageRoutes::find)
                .map(route -> blocking.publish(() -> Optional.of(decide(requests.of(request), route, visit))))
                .orElseGet(() -> Publishers.just(SecurityRuleResult.UNKNOWN));
    }

    private SecurityRuleResult decide(PageRequest asked, PageRoute route, Visit visit) {
        switch (route.isForEverybody() ? PageRoute.OPEN : route.answer(Audience.of(visit))) {
            case PageRoute.OPEN -> {
                if (route.method() != HttpMethod.GET) {
                    admitForm(asked, route.template());
                }
            }
            case PageRoute.NEXT ->
                throw Redirect.to(route.method() == HttpMethod.GET ? onward(asked) : onwardWithForm(asked, route));
            default -> {
                return SecurityRuleResult.REJECTED;
            }
        }
        if (!namesSomething(asked.request())) {
            throw Redirect.failed(HttpStatus.NOT_FOUND);
        }
        return SecurityRuleResult.ALLOWED;
    }

    /** True if the address can name something; checked after the right to ask, so that a stranger learns nothing. */
    private static boolean namesSomething(HttpRequest<?> request) {
        var variables = RouteAttributes.getRouteMatch(request)
                .map(match -> match.getVariableValues())
                .orElse(Map.of());
        return variables.values().stream().map(String::valueOf).allMatch(StorableText::is)
                && IDS.stream()
                        .filter(variables::containsKey)
                        .allMatch(id -> ID_SHAPE.matcher(String.valueOf(variables.get(id)))
                                .matches());
    }

    /**
     * Admits a form of this session and of this administration. The author of any other one is told, and alone may send
     * it again.
     */
    private static void admitForm(PageRequest asked, String template) {
        var visit = asked.visit();
        if (!asked.isProved() && visit instanceof Visit.Recognised && template.equals("/portail/connexion")) {
            throw Redirect.to(asked.destination());
        }
        if (visit instanceof Visit.LoggedOut && template.equals("/portail/deconnexion")) {
            throw Redirect.to(Notice.LOGGED_OUT.at("/portail"));
        }
        if (!asked.sentToken().isForAccountOf(visit) && visit instanceof Visit.Recognised) {
            throw Redirect.conflict(SendAgainPage.ofSomebodyElse());
        }
        if (!asked.isProved()) {
            throw Redirect.conflict(SendAgainPage.of(
                    asked, "Votre session a changé depuis que la page était ouverte dans ce navigateur."));
        }
        if (isAboutOnePlace(template)
                && visit instanceof Visit.Recognised(var visitor)
                && !asked.sentToken().isForPlaceOf(visit)) {
            throw Redirect.conflict(SendAgainPage.of(
                    asked,
                    "Depuis que la page était ouverte, vous avez changé d’administration : vous agissez maintenant pour "
                            + visitor.organizationName() + "."));
        }
    }

    private static boolean isAboutOnePlace(String template) {
        return template.startsWith("/portail/agents")
                || template.startsWith("/portail/abonnements")
                || template.startsWith("/portail/teledossiers/");
    }

    /** The next step of the login, which leads back here. */
    private static String onward(PageRequest asked) {
        var visit = asked.visit();
        var page = Audience.nextPage(visit);
        if (visit instanceof Visit.Recognised) {
            return asked.suite().orElse(page);
        }
        return asked.asDestination()
                .or(asked::suite)
                .filter(wanted -> !(visit instanceof Visit.Suspended))
                .map(wanted -> Destination.after(page, wanted))
                .orElse(page);
    }

    /** Keeps the form for after the login. */
    private String onwardWithForm(PageRequest asked, PageRoute route) {
        var visit = asked.visit();
        var page = Audience.nextPage(visit);
        if (visit instanceof Visit.Recognised || visit instanceof Visit.Suspended) {
            return page;
        }
        if (!route.isForSomebodyIn()) {
            return visit instanceof Visit.LoggedOut ? Notice.SESSION_OVER.at(page) : page;
        }
        submissions.keepDraft(asked);
        var next = Destination.after(page, SendAgainPage.PATH);
        return visit instanceof Visit.LoggedOut ? Notice.TYPED_KEPT.at(next) : next;
    }
}
