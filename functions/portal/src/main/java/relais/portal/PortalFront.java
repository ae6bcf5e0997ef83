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
    private final Submissions submissions;
    private final Screens screens;

    PortalFront(PageRequests requests, Submissions submissions, Screens screens) {
        this.requests = requests;
        this.submissions = submissions;
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
        var asked = requests.of(request);
        var route = PageRoutes.find(method, template).orElseThrow();
        if (!asked.isReadable()) {
            throw Turned.failed(HttpStatus.BAD_REQUEST);
        }
        if (method != HttpMethod.GET) {
            receive(asked);
        }
        switch (route.isForEverybody() ? PageRoute.OPEN : route.answer(Standing.of(asked.visit()))) {
            case PageRoute.OPEN -> {
                if (method != HttpMethod.GET) {
                    admitForm(asked, template);
                }
            }
            case PageRoute.NEXT ->
                throw Turned.to(method == HttpMethod.GET ? onward(asked) : onwardWithForm(asked, route));
            default -> throw Turned.failed(HttpStatus.FORBIDDEN);
        }
        if (!namesSomething(request)) {
            throw Turned.failed(HttpStatus.NOT_FOUND);
        }
    }

    @Override
    public Optional<Who> who(HttpRequest<?> request) {
        return request.getAttribute(PageRequest.class.getName(), PageRequest.class)
                .flatMap(PageRequest::known)
                .map(visitor -> new Who(visitor.accountId(), visitor.organization()));
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

    /** A form sent twice is answered twice and acted on once. */
    private void receive(PageRequest asked) {
        if (!isFromHere(asked.request()) || !asked.sentToken().isWellFormed()) {
            throw Turned.formRefused();
        }
        submissions.receive(asked).ifPresent(answer -> {
            throw Turned.again(answer);
        });
        if (!asked.isProved() && !isSurelyFromHere(asked.request())) {
            throw Turned.formRefused();
        }
    }

    /** What was typed under another session, or for another administration, is sent by its author alone, who is told. */
    private static void admitForm(PageRequest asked, String template) {
        var visit = asked.visit();
        if (!asked.isProved() && visit instanceof Visit.Recognised && template.equals("/portail/connexion")) {
            throw Turned.to(asked.destination());
        }
        if (visit instanceof Visit.LoggedOut && template.equals("/portail/deconnexion")) {
            throw Turned.to(Notice.LOGGED_OUT.at("/portail"));
        }
        if (!asked.sentToken().isForAccountOf(visit) && visit instanceof Visit.Recognised) {
            throw Turned.conflict(SendAgainPage.ofSomebodyElse());
        }
        if (!asked.isProved()) {
            throw Turned.conflict(SendAgainPage.of(
                    asked, "Votre session a changé depuis que la page était ouverte dans ce navigateur."));
        }
        if (isAboutOnePlace(template)
                && visit instanceof Visit.Recognised(var visitor)
                && !asked.sentToken().isForPlaceOf(visit)) {
            throw Turned.conflict(SendAgainPage.of(
                    asked,
                    "Depuis que la page était ouverte, vous avez changé d’administration : vous agissez maintenant pour "
                            + visitor.organizationName() + "."));
        }
    }

    private static boolean isAboutOnePlace(String template) {
        return template.startsWith("/portail/agents") || template.startsWith("/portail/abonnements");
    }

    /** The next step of the way in, which leads back here. */
    private static String onward(PageRequest asked) {
        var visit = asked.visit();
        var page = Standing.nextPage(visit);
        if (visit instanceof Visit.Recognised) {
            return asked.suite().orElse(page);
        }
        return asked.asDestination()
                .or(asked::suite)
                .filter(wanted -> !(visit instanceof Visit.Suspended))
                .map(wanted -> Destination.after(page, wanted))
                .orElse(page);
    }

    /** Nothing that was typed is lost. */
    private String onwardWithForm(PageRequest asked, PageRoute route) {
        var visit = asked.visit();
        var page = Standing.nextPage(visit);
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

    /** Said by the browser itself, and not only not denied. */
    private static boolean isSurelyFromHere(HttpRequest<?> request) {
        return isFromHere(request)
                && (request.getHeaders().contains("Sec-Fetch-Site")
                        || request.getHeaders().contains("Origin"));
    }

    private static boolean isOf(String origin, @Nullable String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
