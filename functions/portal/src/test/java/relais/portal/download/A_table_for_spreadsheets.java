package relais.portal.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Opens in French software by a double click, and calculates nothing that somebody else wrote. */
final class A_table_for_spreadsheets {

    @Test
    void has_a_byte_order_mark_semicolons_and_lines_of_windows() throws IOException {
        var text = new StringBuilder();
        var csv = new Csv(text);
        csv.row("N°", "Âge");
        csv.row("7", 42);

        assertThat(text.toString().getBytes(StandardCharsets.UTF_8))
                .startsWith(0xEF, 0xBB, 0xBF)
                .isEqualTo("\ufeff\"N°\";\"Âge\"\r\n\"7\";42\r\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void keeps_numbers_as_french_numbers_and_leaves_a_missing_value_out() throws IOException {
        assertThat(row(-3, 10_000_000_000L, new BigDecimal("-1.50"), new BigDecimal("1E+3"), 0.5, null, ""))
                .isEqualTo("-3;10000000000;-1,50;1000;0,5;;\"\"");
    }

    @Test
    void keeps_quotes_and_separators_within_a_cell() throws IOException {
        assertThat(row("a;b", "dit \"Léa\"", "\"", " a ", "d'Aix, Lyon"))
                .isEqualTo("\"a;b\";\"dit \"\"Léa\"\"\";\"\"\"\";\" a \";\"d'Aix, Lyon\"");
    }

    @Test
    void keeps_a_text_of_several_lines_on_one() throws IOException {
        assertThat(row("1\r\n2\n3\t4\u20285", "a\u0000b\u001bc\u202ed")).isEqualTo("\"1 2 3 4 5\";\"abcd\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "=cmd|' /C calc'!A0",
                "＝1+1",
                "＋1",
                "－1",
                "＠A",
                "  =1+1",
                "\u00a0=1+1",
                "-",
                "=",
                "@"
            })
    void shows_a_formula_as_text(String formula) throws IOException {
        assertThat(row(formula)).isEqualTo("\"'" + formula + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1+1", "\r=1+1", "\n=1+1", "\r\n\t=1+1"})
    void shows_a_formula_after_a_break_as_text(String formula) throws IOException {
        assertThat(row(formula)).isEqualTo("\"' =1+1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000=1+1", "\u200b=1+1", "\u001b=1+1", "\ufeff=1+1", "\u0000\u202e=1+1"})
    void shows_a_formula_after_an_invisible_sign_as_text(String formula) throws IOException {
        assertThat(row(formula)).isEqualTo("\"'=1+1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ta", "\ra", "\u0000a"})
    void guards_a_text_that_begins_with_a_control(String text) throws IOException {
        assertThat(row(text)).startsWith("\"'").endsWith("a\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Saint-Étienne", "a=b", "1+1", "'a", "jeanne@lyon.fr", "#REF!"})
    void leaves_any_other_text_as_it_is(String text) throws IOException {
        assertThat(row(text)).isEqualTo('"' + text + '"');
    }

    private static String row(Object... cells) throws IOException {
        var text = new StringBuilder();
        new Csv(text).row(cells);
        return text.substring(1, text.length() - 2);
    }
}
