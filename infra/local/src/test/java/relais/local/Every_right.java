package relais.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import relais.edge.CallerKind;
import relais.edge.Front;
import relais.edge.Route;
import relais.edge.Routes;

/** Walks every cell of the table of rights on the whole hub: its answer, and the content of its list. */
class Every_right {
    private static final Map<CallerKind, RightsSubject> SUBJECTS = new EnumMap<>(CallerKind.class);
    private static RightsCallers callers;

    @BeforeAll
    static void connect() {
        RightsRecipients.open();
        callers = RightsCallers.connected();
    }

    @TestFactory
    Stream<DynamicTest> is_what_its_cells_say() {
        return Routes.all().stream()
                .map(route -> dynamicTest(route.method() + " " + route.template(), () -> check(route)));
    }

    @Test
    void is_in_the_table_for_every_route_that_code_serves_and_for_no_other() {
        var hub = SharedHub.hub().context();
        var fronts = hub.getBeansOfType(Front.class);

        var served = hub.getBean(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() != HttpMethod.HEAD) // comes with each GET
                .filter(route ->
                        fronts.stream().noneMatch(front -> front.knows(route.getHttpMethod(), template(route))))
                .map(route -> route.getHttpMethod() + " " + template(route))
                .collect(Collectors.toSet());

        assertThat(served)
                .containsExactlyInAnyOrderElementsOf(Routes.all().stream()
                        .map(route -> route.method() + " " + route.template())
                        .toList());
    }

    private static String template(UriRouteInfo<?, ?> route) {
        return route.getUriMatchTemplate().toString();
    }

    /** Refused callers come first: a refusal leaves the thing unchanged for the next one. */
    private static void check(Route route) {
        var softly = new SoftAssertions();
        Arrays.stream(CallerKind.values())
                .sorted(Comparator.comparing(kind ->
                        Objects.requireNonNull(route.answers().get(kind)).startsWith("2")))
                .forEach(kind -> softly.assertThat(answer(route, kind))
                        .as(kind.column())
                        .startsWith(route.answers().get(kind)));
        softly.assertAll();
    }

    private static String answer(Route route, CallerKind kind) {
        var side = side(kind);
        var subject = SUBJECTS.computeIfAbsent(side, each -> RightsSubject.of(each, callers));
        var request = new RightsRequest(route, subject, callers);
        var answer = request.send(kind);
        if (answer.statusCode() / 100 == 2 && route.method() != HttpMethod.GET) {
            // a migration takes from every side
            SUBJECTS.keySet().removeIf(each -> each == side || route.template().endsWith("/migrate"));
        }
        return said(answer, request.thing());
    }

    private static String said(HttpResponse<byte[]> answer, String thing) {
        var body = new String(answer.body(), StandardCharsets.UTF_8);
        var isThere = body.contains(thing) && !body.equals(RightsRequest.NONE_MOVED);
        return answer.statusCode() == 200 && !isThere ? Route.ABSENT : answer.statusCode() + " " + body;
    }

    /** The side of the case to which the requested thing belongs. */
    private static CallerKind side(CallerKind kind) {
        return switch (kind) {
            case NOBODY,
                    EXPIRED,
                    OSL,
                    OSL_OF_ANOTHER_ORGANIZATION,
                    OSL_OF_ANOTHER_PROCESS,
                    OSL_REVOKED,
                    ADMIN,
                    ADMIN_REVOKED,
                    DATAPASS,
                    DATAPASS_REVOKED -> CallerKind.OSL;
            case SI, SI_OF_ANOTHER_ORGANIZATION, SI_OF_ANOTHER_PROCESS, SI_REVOKED -> CallerKind.SI;
            case SI_SUSPENDED, SI_ON_THE_PORTAL -> kind;
        };
    }
}
