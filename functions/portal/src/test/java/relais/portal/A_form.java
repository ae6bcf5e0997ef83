package relais.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import io.micronaut.http.HttpMethod;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import relais.domain.account.People;
import relais.domain.account.Role;

/** Is acted on when it comes from a page of the portal in the same browser, and never else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class A_form {
    private PortalHub portal;

    @BeforeAll
    void start() {
        portal = new PortalHub();
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    static Stream<String> forms() {
        return PageRoutes.all().stream()
                .filter(route ->
                        route.method() == HttpMethod.POST && PageRoute.OPEN.equals(route.answer(Audience.NOBODY)))
                .map(route -> route.template().replace("{id}", UUID.randomUUID().toString()));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void without_the_token_of_its_page_or_with_anothers_is_403(String path) {
        var browser = portal.surfer();
        browser.get("/portail/connexion");
        var other = portal.surfer();
        other.get("/portail/connexion");
        var cookie = browser.cookie();

        assertThat(browser.post(path, "email=a%40b.fr").status()).isEqualTo(403);
        browser.useCookie(other.cookie());
        assertThat(browser.submit(path, "email=a@b.fr").status()).isEqualTo(403);
        browser.useCookie(null);
        assertThat(browser.submit(path, "email=a@b.fr").status()).isEqualTo(403);
        browser.useCookie(cookie);
        assertThat(browser.submit(path, "email=a@b.fr").status()).isNotEqualTo(403);
    }

    @Test
    void from_another_site_is_403_before_anything_of_it_is_read() {
        for (var header : new String[][] {
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"},
            {"Origin", "https://ailleurs.example"},
            {"Origin", "null"}
        }) {
            var browser = portal.surfer();
            browser.get("/portail/connexion");
            var answer = browser.request()
                    .header(header[0], header[1])
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .send("POST", "/portail/connexion", BodyPublishers.ofString("email=x"));
            assertThat(answer.status()).as(header[1]).isEqualTo(403);
        }
    }

    @Test
    void sent_once_the_session_is_over_changes_nothing_and_the_page_to_log_in_says_that_it_is_kept() {
        var karim = portal.member(People.karim(), MAIRIE_DE_LYON, Role.AGENT, Map.of());
        var browser = portal.entered(karim);
        browser.get("/portail/mon-compte");
        portal.hub.clock.advance(Duration.ofMinutes(30));

        var page = browser.follow(browser.submit("/portail/mon-compte/coordonnees", "prenom=Karim", "nom=Benali-Roux"));

        assertThat(page.text())
                .contains(
                        "Se connecter", "Votre session est terminée.", "n’a pas été enregistré, mais rien n’est perdu");
        assertThat(portal.now(karim).person()).isEqualTo(karim.person());
    }

    @Test
    void refused_answers_with_its_own_page_named_once_in_the_trail() {
        var browser = portal.entered(portal.member(People.karim(), MAIRIE_DE_LYON, Role.AGENT, Map.of()));
        browser.get("/portail/mon-compte");

        var page = browser.submit("/portail/mon-compte/coordonnees", "prenom=", "nom=Benali");

        assertThat(page.text())
                .containsPattern(
                        "<li><a href=\"/portail\">Accueil</a></li>\\s*<li aria-current=\"page\">Mon compte</li>");
    }

    @Test
    void takes_no_blank_for_a_letter_wherever_it_was_copied_from() {
        var karim = portal.member(People.karim(), MAIRIE_DE_LYON, Role.AGENT, Map.of());
        var browser = portal.surfer();
        browser.get("/portail/connexion");

        var entered = browser.submit(
                "/portail/connexion",
                "email=\u00a0" + karim.email().value().toUpperCase(Locale.ROOT) + "\u200b ",
                "mot-de-passe= " + PortalHub.PASSWORD + "\t");

        assertThat(entered.header("Location")).isEqualTo("/portail");
    }

    @Test
    void that_is_no_form_or_too_long_is_400() {
        var browser = portal.surfer();
        browser.get("/portail/connexion");

        assertThat(browser.post("/portail/connexion", "email=" + "x".repeat(Form.LONGEST_BODY))
                        .status())
                .isEqualTo(400);
        assertThat(browser.post("/portail/connexion", "email=%zz").status()).isEqualTo(400);
        for (var type : new String[] {"text/plain", "application/json"}) {
            var answer = browser.request()
                    .header("Content-Type", type)
                    .send("POST", "/portail/connexion", BodyPublishers.ofString("{}"));
            assertThat(answer.status()).as(type).isEqualTo(400);
        }
    }

    @Test
    void that_holds_what_no_store_keeps_or_a_field_longer_than_any_page_has_is_400() {
        var browser = portal.surfer();
        browser.get("/portail/connexion");

        assertThat(browser.submit("/portail/connexion", "email=a\0@b.fr").status())
                .isEqualTo(400);
        assertThat(browser.submit("/portail/connexion", "email=" + "x".repeat(Form.LONGEST_FIELD + 1))
                        .status())
                .isEqualTo(400);
        assertThat(browser.submit("/portail/connexion", "email=" + "x".repeat(Form.LONGEST_FIELD))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void is_not_led_to_by_an_address_with_what_no_store_keeps() {
        for (var query : new String[] {"jeton=%00", "fait=a%00", "x=%00"}) {
            var answer = portal.surfer().get("/portail/connexion?" + query);
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.text()).contains("Votre demande n’a pas été comprise");
        }
    }

    @Test
    void is_read_without_the_blanks_around_each_field_and_with_those_within() {
        assertThat(Form.withoutBlanksAround(" \t\r\n\u00a0\u202f\u200b\ufeff a\u00a0b \u2028\u3000"))
                .isEqualTo("a\u00a0b");
        assertThat(Form.withoutBlanksAround(" \u200b ")).isEmpty();
        assertThat(Form.withoutBlanksAround("")).isEmpty();
        assertThat(Form.withoutBlanksAround("\ud83e\udd86")).isEqualTo("\ud83e\udd86");
    }

    @Test
    void shows_what_was_typed_as_text_whatever_it_is() {
        var browser = portal.surfer();
        browser.get("/portail/mot-de-passe-oublie");

        var answer = browser.submit("/portail/mot-de-passe-oublie", "email=\"><script>alert(1)</script>");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("&lt;script>").doesNotContain("<script>alert");
    }
}
