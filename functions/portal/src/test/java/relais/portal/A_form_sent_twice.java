package relais.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import io.micronaut.http.HttpMethod;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import relais.domain.Parallel;
import relais.domain.account.People;
import relais.domain.account.Role;
import relais.domain.login.MemorySentForms;
import relais.edge.Answer;

/** Has one effect, and the same answer both times: a double click, a page sent anew, an answer that got lost on its way. */
final class A_form_sent_twice {

    /** Forms that are answered with a file, which has no effect and is given as often as it is asked for. */
    private static final Set<String> FILES =
            Set.of("/portail/teledossiers/choix/archive", "/portail/teledossiers/choix/export");

    static Stream<String> forms() {
        return PageRoutes.all().stream()
                .filter(route -> route.method() == HttpMethod.POST)
                .map(PageRoute::template)
                .filter(template -> !FILES.contains(template));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void at_once_does_what_one_does_and_is_answered_the_same(String template) {
        try (var once = new EachForm(template);
                var twice = new EachForm(template)) {
            var expected = once.send();

            var answers = Parallel.callers(2, i -> twice.send());

            assertThat(seen(answers.get(1))).isEqualTo(seen(answers.get(0)));
            assertThat(twice.effects()).isEqualTo(once.effects());
            assertThat(answers.get(0).status()).isEqualTo(expected.status()).isIn(200, 303);
            assertThat(once.effects()).as("something is done, or shown").isNotEqualTo(once.before());
        }
    }

    @Test
    void by_a_browser_that_was_given_the_answers_cookie_in_between_is_answered_the_same() {
        try (var portal = new PortalHub()) {
            var jeanne = portal.member(People.jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR, Map.of());
            var browser = portal.entered(jeanne);
            browser.get("/portail/second-facteur");
            var form = browser.form("code=" + portal.code(jeanne));
            var first = browser.sendUnseen("/portail/second-facteur", form);
            browser.useCookie(first.header("Set-Cookie").split(";", 2)[0]);

            var second = browser.sendUnseen("/portail/second-facteur", form);

            assertThat(PortalHub.heading(second)).isEqualTo("Vos codes de secours");
            assertThat(seen(second)).isEqualTo(seen(first));
            assertThat(PortalHub.heading(browser.get("/portail"))).startsWith("Bonjour");
        }
    }

    @Test
    void by_another_browser_is_answered_nothing_of_it() {
        try (var portal = new PortalHub()) {
            var karim = portal.member(People.karim(), MAIRIE_DE_LYON, Role.AGENT, Map.of());
            var browser = portal.surfer();
            browser.get("/portail/connexion");
            var form = browser.form("email=" + karim.email().value(), "mot-de-passe=" + PortalHub.PASSWORD);
            assertThat(browser.sendUnseen("/portail/connexion", form).status()).isEqualTo(303);
            var other = portal.surfer();
            other.get("/portail/connexion");

            var answer = other.sendUnseen("/portail/connexion", form);

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.header("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void with_something_else_typed_or_after_a_while_is_another() {
        try (var portal = new PortalHub()) {
            var karim = portal.member(People.karim(), MAIRIE_DE_LYON, Role.AGENT, Map.of());
            var browser = portal.entered(karim);
            browser.get("/portail/mon-compte");
            var first = browser.form("prenom=Karim", "nom=Un");
            browser.sendUnseen("/portail/mon-compte/coordonnees", first);

            browser.sendUnseen("/portail/mon-compte/coordonnees", first.replace("nom=Un", "nom=Deux"));
            assertThat(portal.now(karim).person().lastName()).isEqualTo("Deux");

            browser.sendUnseen("/portail/mon-compte/coordonnees", first);
            assertThat(portal.now(karim).person().lastName()).isEqualTo("Deux");
            portal.hub.clock.advance(Submissions.ANSWERED_FOR.plus(Duration.ofSeconds(1)));
            browser.sendUnseen("/portail/mon-compte/coordonnees", first);
            assertThat(portal.now(karim).person().lastName()).isEqualTo("Un");
        }
    }

    @Test
    void after_a_fault_is_acted_on_the_second_time() {
        try (var portal = new PortalHub()) {
            var karim = portal.member(People.karim(), MAIRIE_DE_LYON, Role.AGENT, Map.of());
            var browser = portal.entered(karim);
            browser.get("/portail/mon-compte");
            var form = browser.form("email=karim@ailleurs.example");
            portal.hub.faults.failOnce("transaction");

            assertThat(browser.sendUnseen("/portail/mon-compte/adresse", form).status())
                    .isEqualTo(500);
            assertThat(browser.sendUnseen("/portail/mon-compte/adresse", form).status())
                    .isEqualTo(303);
        }
    }

    @Test
    void leaves_nothing_that_who_reads_the_store_could_use() {
        try (var portal = new PortalHub()) {
            var jeanne = portal.member(People.jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR, Map.of());
            var browser = portal.entered(jeanne);
            browser.get("/portail/second-facteur");
            var form = browser.form("code=" + portal.code(jeanne));
            var codes = browser.sendUnseen("/portail/second-facteur", form);
            var code = codes.text().replaceAll("(?s).*?<li>([A-Z2-7]{4}-[A-Z2-7-]+)</li>.*", "$1");
            var cookie = codes.header("Set-Cookie").split("[=;]", 3)[1];

            var kept = portal.http.context().getBean(MemorySentForms.class).toString();

            assertThat(code).matches("[A-Z2-7-]{19}");
            assertThat(kept)
                    .contains("Sent[")
                    .doesNotContain(code, cookie, jeanne.person().lastName(), "codes", form.substring(11, 40));
        }
    }

    private static String seen(Answer answer) {
        return String.join(
                "\n",
                Integer.toString(answer.status()),
                answer.header("Location"),
                answer.header("Set-Cookie"),
                answer.text());
    }
}
