package relais.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Breaks no line before a colon. */
final class The_typography_of_a_page {

    @Test
    void keeps_punctuation_with_its_word() {
        assertThat(Typography.french("<p>Mairie : « Lyon » ; <b>vraiment ?</b> Oui !</p>"))
                .isEqualTo("<p>Mairie\u00a0: «\u00a0Lyon\u00a0»\u00a0; <b>vraiment\u00a0?</b> Oui\u00a0!</p>");
    }

    @Test
    void leaves_fields_and_addresses_as_they_were_typed() {
        var fields =
                "<input value=\"a : b\"><a href=\"/portail ?\" title=\"c ; d\"><textarea rows=\"3\">e : f</textarea></a>";

        assertThat(Typography.french(fields)).isEqualTo(fields);
    }
}
