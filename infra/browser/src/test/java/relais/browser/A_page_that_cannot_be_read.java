package relais.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import relais.portal.Form;

/** Is found out by where its texts are drawn, whatever its source says; the first is the list of recovery codes as it once was. */
final class A_page_that_cannot_be_read {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    lies over             | <ol style='display:flex;padding-left:2.5rem;font:1.125rem monospace'><li>FX66-TJRZ</li><li>6UKA-JFCF</li></ol>
                    lies over             | <p>Un</p><p style='margin-top:-3rem'>autre</p>
                    lies over             | <p>Vingt caractères</p><input style='display:block;margin-top:-2rem'>
                    is cut by             | <p style='width:4rem;overflow:hidden;white-space:nowrap'>Une phrase bien trop longue</p>
                    is cut by             | <select style='width:5rem'><option>Administration du service en ligne</option></select>
                    stands beyond the edge | <p style='white-space:nowrap;width:100%'>Une adresse.électronique.sans.fin@une-administration-au-nom-très-long.example.fr</p>
                    wider than its window | <div style='width:700px;height:1px'></div><p>Bref</p>
                    """)
    void is_told(String fault, String content) throws IOException {
        try (var browser = Device.PHONE.open(Chromium.running())) {
            var page = browser.newPage();
            write(page, content);

            assertThatThrownBy(() -> Geometry.assertReadable(page)).hasMessageContaining(fault);
        }
    }

    @Test
    void is_not_one_with_marks_of_a_list_words_for_ears_alone_and_links_for_the_keyboard() throws IOException {
        try (var browser = Device.PHONE.open(Chromium.running())) {
            var page = browser.newPage();
            write(
                    page,
                    "<div class='fr-skiplinks'><nav class='fr-container'><ul class='fr-skiplinks__list'><li><a class='fr-link'"
                            + " href='#x'>Contenu</a></li></ul></nav></div><ol><li>Un</li><li>Deux</li></ol><p>Réactiver<span"
                            + " class='fr-sr-only'> l’accès de Karim Benali</span></p>");

            Geometry.assertReadable(page);
            assertThat(page.locator("li").count()).isEqualTo(3);
        }
    }

    /** Styled like a page, without the portal's corrections of the design system. */
    private static void write(Page page, String content) throws IOException {
        page.setContent("<!DOCTYPE html><html lang='fr'><head><title>Essai</title><style>" + sheet()
                + "</style></head><body><main class='fr-container'><h1>Essai</h1>" + content + "</main></body></html>");
    }

    private static String sheet() throws IOException {
        try (var file = Objects.requireNonNull(Form.class.getResourceAsStream("static/dsfr.css"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
