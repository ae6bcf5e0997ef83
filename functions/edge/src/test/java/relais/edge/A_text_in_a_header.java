package relais.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Is read as its sender meant it: HTTP gives it as Latin-1, whatever it was. */
final class A_text_in_a_header {
    @ParameterizedTest
    @CsvSource({"Ã\u0089diteur, Éditeur", "Éditeur, Éditeur", "Editeur, Editeur", "Ã, Ã", "L’éditeur, L’éditeur"})
    void is_read_as_utf_8_where_it_is_and_as_it_stands_elsewhere(String given, String meant) {
        assertThat(Texts.fromHeader(given)).isEqualTo(meant);
    }
}
