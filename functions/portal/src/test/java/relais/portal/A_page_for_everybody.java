package relais.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relais.edge.HttpHub;

/** Is shown without an account, without a script and without a cookie. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class A_page_for_everybody {
    private HttpHub http;

    @BeforeAll
    void start() {
        http = new HttpHub();
    }

    @AfterAll
    void stop() {
        http.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/portail",
                "/portail/",
                "/portail/accessibilite",
                "/portail/donnees-personnelles",
                "/portail/mentions-legales",
                "/portail/plan-du-site",
                "/portail/aide"
            })
    void is_french_html_with_one_heading_and_nothing_that_runs(String path) {
        var answer = http.anonymous().get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(answer.text())
                .contains("<html lang=\"fr\"", "href=\"#contenu\"")
                .containsOnlyOnce("<h1");
        assertThat(answer.text()).doesNotContain("<script", "<style", " style=", "onclick");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void is_strict_about_what_surrounds_it() {
        var answer = http.anonymous().get("/portail");

        assertThat(answer.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'self'")
                .contains("form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("script", "unsafe");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()");
        assertThat(answer.header("Strict-Transport-Security")).startsWith("max-age=");
    }

    @Test
    void says_who_publishes_it_or_that_nobody_said_so() {
        var unsaid = http.anonymous().get("/portail/mentions-legales").text();
        try (var other = new HttpHub(Map.of(
                "relais.legal.publisher",
                "Ville d'Essai",
                "relais.contact.support",
                "aide@essai.example",
                "relais.contact.accessibility",
                "acces@essai.example",
                "relais.contact.personal-data",
                "dpo@essai.example"))) {
            assertThat(other.anonymous().get("/portail/mentions-legales").text())
                    .contains("Ville d’Essai", "href=\"mailto:aide@essai.example\"");
            assertThat(other.anonymous().get("/portail/accessibilite").text()).contains("mailto:acces@essai.example");
            assertThat(other.anonymous().get("/portail/donnees-personnelles").text())
                    .contains("mailto:dpo@essai.example");
        }

        assertThat(unsaid).contains("ne l’a pas encore indiqué").doesNotContain("mailto:");
    }

    @Test
    void is_where_the_root_leads() {
        var answer = http.anonymous().get("/");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/portail");
    }

    @Test
    void is_dressed_by_files_that_a_browser_asks_for_once() {
        var page = http.anonymous().get("/portail").text();
        var sheets = Pattern.compile("/portail/statique/[^\"]+")
                .matcher(page)
                .results()
                .toList();

        assertThat(sheets).isNotEmpty().allSatisfy(sheet -> {
            var file = http.anonymous().get(sheet.group());
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.header("Cache-Control")).contains("immutable");
            assertThat(file.header("Content-Type")).matches("text/css;charset=utf-8|image/svg\\+xml");
        });
        assertThat(http.anonymous().get("/portail/statique/old/relais.css").header("Cache-Control"))
                .isEqualTo("no-cache");
    }

    @Test
    void is_set_in_fonts_of_its_own() {
        var page = http.anonymous().get("/portail").text();
        var sheet = Pattern.compile("/portail/statique/[^/\"]+/relais\\.css").matcher(page);
        assertThat(sheet.find()).isTrue();
        var fonts = Pattern.compile("url\\(\"([^\"]+)\"\\)")
                .matcher(http.anonymous().get(sheet.group()).text())
                .results()
                .toList();

        assertThat(fonts).hasSize(2).allSatisfy(font -> {
            var file = http.anonymous().get(sheet.group().replace("relais.css", font.group(1)));
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.header("Content-Type")).isEqualTo("font/woff2");
            assertThat(file.header("Cache-Control")).contains("immutable");
            assertThat(file.text()).startsWith("wOF2");
        });
        assertThat(http.anonymous().get("/portail").header("Content-Security-Policy"))
                .contains("font-src 'self'");
    }

    @Test
    void leads_to_help_to_the_documentation_and_back_home() {
        var help = http.anonymous().get("/portail/aide").text();

        assertThat(help)
                .contains("href=\"/portail/aide\" aria-current=\"page\"", "href=\"/docs\"")
                .containsPattern("aria-label=\"Vous êtes ici\">\\s*<ol>\\s*<li><a href=\"/portail\">Accueil</a></li>"
                        + "\\s*<li aria-current=\"page\">Aide et contact</li>");
        assertThat(http.anonymous().get("/portail").text()).doesNotContain("Vous êtes ici");
    }

    @Test
    void that_does_not_exist_is_said_in_plain_french() {
        for (var path :
                new String[] {"/portail/rien", "/portail/statique/x/pages.txt", "/portail/statique/x/..%2Fpages.txt"}) {
            var answer = http.anonymous().get(path);

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text()).contains("Page non trouvée", "Revenir à l’accueil");
            assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'; style-src 'self'");
        }
        assertThat(http.anonymous().get("/teledossiers/v1/rien").errors()).containsExactly("Resource is not found");
    }

    @Test
    void only_answers_to_what_is_asked_of_it() {
        assertThat(http.anonymous().post("/portail", "").status()).isEqualTo(405);
    }
}
