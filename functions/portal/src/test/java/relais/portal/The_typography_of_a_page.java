package relais.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Is that of French text, but for what was typed into a field. */
final class The_typography_of_a_page {

    @Test
    void keeps_punctuation_with_its_word() {
        assertThat(TypedPage.of("<p>Mairie : « Lyon » ; <b>vraiment ?</b> Oui !</p>"))
                .isEqualTo("<p>Mairie\u00a0: «\u00a0Lyon\u00a0»\u00a0; <b>vraiment\u00a0?</b> Oui\u00a0!</p>");
    }

    @Test
    void curls_apostrophes_that_templates_escaped_or_wrote() {
        assertThat(TypedPage.of("<p>L&#39;agent d'accueil</p><svg aria-label=\"L&#39;image\">"))
                .isEqualTo("<p>L’agent d’accueil</p><svg aria-label=\"L’image\">");
    }

    @Test
    void leaves_fields_and_addresses_as_they_were_typed() {
        var fields =
                "<input value=\"a : b\"><a href=\"/portail ?\" href=\"c ; d\"><textarea rows=\"3\">e : f</textarea></a>";

        assertThat(TypedPage.of(fields)).isEqualTo(fields);
    }
}
