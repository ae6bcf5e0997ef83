package relais.domain.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Is the same wherever the text was written. */
final class The_typography_of_a_text {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    l'agent d'état civil        | l’agent d’état civil
                    d'« état civil »            | d’«~état civil~»
                    Attention : qui ? Moi ! ;   | Attention~: qui~? Moi~! ;
                    à 9 h 30, le 28 novembre    | à 9~h~30, le 28~novembre
                    le 1er juin 2026            | le 1er~juin~2026
                    12 % de 4 Mo                | 12~% de 4~Mo
                    demande n° 12, art. 47      | demande n°~12, art.~47
                    M. Durand et Mme Martin     | M.~Durand et Mme~Martin
                    3 haies                     | 3 haies
                    """)
    void is_typed(String written, String typed) {
        var expected = typed.replace('~', '\u00a0').replace(" ;", "\u00a0;");

        assertThat(Typography.french(written)).isEqualTo(expected);
        assertThat(Typography.french(expected)).isEqualTo(expected);
    }

    @Test
    void has_one_kind_of_no_break_space() {
        assertThat(Typography.french("Vraiment\u202f?")).isEqualTo("Vraiment\u00a0?");
    }

    @Test
    void leaves_addresses_as_they_are() {
        var addresses = "Écrivez à l.d'aubigne@mairie.example ou ouvrez https://relais.example/l'accueil?jeton=a";

        assertThat(Typography.french(addresses)).isEqualTo(addresses);
    }
}
