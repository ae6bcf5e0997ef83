package relais.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import relais.domain.OrganizationId;
import relais.domain.Promise;
import relais.domain.account.Account;
import relais.domain.account.People;
import relais.domain.account.Role;
import relais.domain.account.Suspension;
import relais.domain.account.Suspension.Reason;
import relais.edge.Answer;
import relais.edge.Routes;

/** Is for whom the table of pages says: every cell of it is tried, and what is not in it is not there. */
final class Every_page {
    private static final OrganizationId OPERATOR = OrganizationId.parse("ADMIN-13002526500013-75000");
    /** Pages whose form ends the session; another visitor then tries the next ones. */
    private static final Set<String> WAYS_OUT = Set.of("/portail/deconnexion", "/portail/mon-compte/suppression");

    @ParameterizedTest
    @EnumSource
    @Promise({"HUB-11", "HUB-62"})
    void answers_each_visitor_as_the_table_says(Audience standing) {
        try (var portal = new PortalHub()) {
            var browser = browser(portal, standing);

            for (var route : PageRoutes.all()) {
                var answer = ask(
                        browser,
                        route.method(),
                        route.template()
                                .replace("{id}", UUID.randomUUID().toString())
                                .replace("{piece}", UUID.randomUUID().toString())
                                .replace("{organization}", OPERATOR.toString()));

                assertThat(isAs(route.answer(standing), answer, next(standing)))
                        .as(standing + " " + route.method() + " " + route.template() + " " + answer)
                        .isTrue();
                if (WAYS_OUT.contains(route.template())) {
                    browser = browser(portal, standing);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @Promise({"HUB-11", "HUB-62"})
    void about_a_thing_of_another_administration_answers_as_the_table_says_and_changes_nothing_that_it_refuses(
            Audience standing) {
        try (var portal = new PortalHub()) {
            var clamart = new AnotherTown(portal);
            var browser = browser(portal, standing);

            for (var route : PageRoutes.all()) {
                for (var path : clamart.paths(route)) {
                    var before = clamart.everything();

                    var answer = clamart.ask(browser, route.method(), path);

                    var expected = route.answerElsewhere(standing);
                    assertThat(isElsewhereAs(expected, answer, next(standing)))
                            .as(standing + " " + route.method() + " " + path + " " + answer)
                            .isTrue();
                    if (!expected.equals(PageRoute.OPEN)) {
                        assertThat(clamart.everything()).as(path).isEqualTo(before);
                        assertThat(answer.text()).as(path).doesNotContain(clamart.words());
                    }
                }
            }
        }
    }

    @Test
    void about_what_names_nothing_is_not_found_in_french() {
        try (var portal = new PortalHub()) {
            var local = browser(portal, Audience.LOCAL_ADMINISTRATOR);
            var national = browser(portal, Audience.NATIONAL_ADMINISTRATOR);
            for (var route : PageRoutes.all()) {
                var browser = route.template().startsWith("/portail/operateur") ? national : local;
                var standing = browser == national ? Audience.NATIONAL_ADMINISTRATOR : Audience.LOCAL_ADMINISTRATOR;
                if (route.isAboutSomething() && route.answer(standing).equals(PageRoute.OPEN)) {
                    for (var name : List.of("x", "1-1-1-1-1", "%00", "%C3%A9")) {
                        var path = route.template()
                                .replace("{id}", name)
                                .replace("{piece}", name)
                                .replace("{organization}", name);
                        var answer = ask(browser, route.method(), path);
                        assertThat(answer.status())
                                .as(route.method() + " " + path)
                                .isEqualTo(404);
                        assertThat(answer.text()).contains("Page non trouvée");
                    }
                }
            }
        }
    }

    @Test
    void with_another_method_says_which_there_are() {
        try (var portal = new PortalHub()) {
            var answer = browser(portal, Audience.LOCAL_ADMINISTRATOR).request().delete("/portail/agents/invitation");

            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, POST");
            assertThat(answer.text()).contains("Page non trouvée");
        }
    }

    @Test
    void about_a_thing_says_what_is_answered_of_one_of_another_administration() {
        assertThat(PageRoutes.all())
                .filteredOn(PageRoute::isAboutSomething)
                .filteredOn(route -> !route.template().startsWith("/portail/operateur"))
                .isNotEmpty()
                .allSatisfy(route -> assertThat(route.elsewhere().values())
                        .as(route.template())
                        .doesNotContain(PageRoute.OPEN));
        assertThat(PageRoutes.all())
                .filteredOn(route -> !route.isAboutSomething())
                .allSatisfy(route -> assertThat(route.elsewhere()).isEqualTo(route.answers()));
    }

    @Test
    void that_code_serves_is_in_a_table() {
        try (var portal = new PortalHub()) {
            var served = portal.http
                    .context()
                    .getBean(Router.class)
                    .uriRoutes()
                    .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
                    .map(Every_page::named)
                    .collect(Collectors.toSet());
            var known = PageRoutes.all().stream()
                    .map(route -> route.method() + " " + route.template())
                    .collect(Collectors.toSet());

            assertThat(served).containsAll(known);
            assertThat(Routes.all()).noneMatch(route -> route.template().startsWith("/portail"));
        }
    }

    private static String named(UriRouteInfo<?, ?> route) {
        return route.getHttpMethod() + " " + route.getUriMatchTemplate();
    }

    private static Answer ask(Surfer browser, HttpMethod method, String template) {
        var path = template.replace("{version}", StaticFiles.VERSION).replace("{file}", "relais.css");
        return method == HttpMethod.GET ? browser.request().get(path) : browser.submit(path);
    }

    private static boolean isAs(String expected, Answer answer, String next) {
        return switch (expected) {
            case PageRoute.OPEN -> answer.status() != 403 && answer.status() < 500;
            case PageRoute.NEXT ->
                answer.status() == 303
                        && answer.header("Location").split("\\?", 2)[0].equals(next);
            default -> answer.status() == 403;
        };
    }

    private static boolean isElsewhereAs(String expected, Answer answer, String next) {
        return switch (expected) {
            case PageRoute.OPEN -> answer.status() != 404 && isAs(expected, answer, next);
            case "404" -> answer.status() == 404;
            default -> isAs(expected, answer, next);
        };
    }

    private static String next(Audience standing) {
        return switch (standing) {
            case NOBODY -> "/portail/connexion";
            case HALF -> "/portail/second-facteur";
            case SUSPENDED -> "/portail/compte-suspendu";
            case AGENT, TECHNICAL_DELEGATE, LOCAL_ADMINISTRATOR, OSL_ADMINISTRATOR, NATIONAL_ADMINISTRATOR ->
                "/portail";
        };
    }

    private static Surfer browser(PortalHub portal, Audience standing) {
        return switch (standing) {
            case NOBODY -> {
                var surfer = portal.surfer();
                surfer.get("/portail/connexion");
                yield surfer;
            }
            case HALF -> ready(portal.entered(member(portal, MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR)));
            case SUSPENDED -> suspended(portal);
            case AGENT -> in(portal, MAIRIE_DE_LYON, Role.AGENT);
            case TECHNICAL_DELEGATE -> in(portal, MAIRIE_DE_LYON, Role.TECHNICAL_DELEGATE);
            case LOCAL_ADMINISTRATOR -> in(portal, MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR);
            case OSL_ADMINISTRATOR -> in(portal, DILA, Role.OSL_ADMINISTRATOR);
            case NATIONAL_ADMINISTRATOR -> in(portal, OPERATOR, Role.NATIONAL_ADMINISTRATOR);
        };
    }

    private static Account member(PortalHub portal, OrganizationId organization, Role role) {
        return portal.member(People.jeanne(), organization, role, Map.of());
    }

    private static Surfer in(PortalHub portal, OrganizationId organization, Role role) {
        return ready(portal.in(member(portal, organization, role)));
    }

    private static Surfer suspended(PortalHub portal) {
        var account = member(portal, MAIRIE_DE_LYON, Role.AGENT);
        var surfer = ready(portal.entered(account));
        portal.hub.ledger.write(tables -> tables.accounts()
                .update(portal.now(account)
                        .suspended(new Suspension(Reason.BY_ADMINISTRATOR, "", portal.hub.clock.instant()))));
        return surfer;
    }

    /** Opens a page with a form, of which every page has one: the log-out at least. */
    private static Surfer ready(Surfer surfer) {
        surfer.get("/portail/plan-du-site");
        return surfer;
    }
}
