package relais.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Is for anybody to read, machine or not, and brings nothing with it from elsewhere. */
final class The_served_contract {
    private static final TokenOffice OFFICE = new TokenOffice();

    @AfterAll
    static void stop() {
        OFFICE.close();
    }

    @Test
    void is_openapi_for_machines() {
        var answer = OFFICE.get("/openapi.yaml");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/yaml; charset=utf-8");
        assertThat(answer.body())
                .contains("openapi: 3.1.0", "/teledossiers/v1/folders:", "/referential/v1/subscriptions:");
    }

    @Test
    void is_a_page_in_french_for_people() {
        var page = OFFICE.get("/docs");

        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(page.body())
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"fr\">", "<h1>", "Qui a droit à quoi", "abonnement suspendu")
                .doesNotContain("<script", "<img", "<link", "src=", "href=\"http", "url(http");
    }

    @Test
    void allows_the_page_its_own_style_and_nothing_else() throws Exception {
        var page = OFFICE.get("/docs");
        var style = Pattern.compile("<style>(.*)</style>", Pattern.DOTALL).matcher(page.body());

        assertThat(style.find()).isTrue();
        var digest = MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(StandardCharsets.UTF_8));
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValue(ContractController.PAGE_POLICY.formatted(
                        Base64.getEncoder().encodeToString(digest)));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }
}
