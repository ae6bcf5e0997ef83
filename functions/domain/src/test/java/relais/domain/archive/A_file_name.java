package relais.domain.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chosen by anybody, handed to a Windows machine. */
final class A_file_name {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acte de naissance.pdf",
                "Décès – N° 12 (copie).pdf",
                "Aux armes.txt",
                "contrat.pdf",
                "console.log",
                "com10.txt",
                "null",
                "archive.tar.gz",
                "été 🏖.jpg"
            })
    void that_harms_nobody_stays_as_it_is(String name) {
        assertThat(safe(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "facture\u202efdp.exe,facturefdp.exe",
                "a\u0000.pdf,a.pdf",
                "a\u200b\u2066b\ufeff.pdf,ab.pdf",
                "C\u200bON.txt,_CON.txt",
                ".\u200b./CON,_CON",
                "a\u2028b.pdf,ab.pdf",
                "a\ud83d.pdf,a.pdf"
            })
    void loses_what_nobody_sees_before_anything_else_is_looked_at(String name, String safe) {
        assertThat(safe(name)).isEqualTo(safe);
    }

    @ParameterizedTest
    @CsvSource({
        "..\\..\\CON.txt, _CON.txt",
        "../../etc/passwd, passwd",
        "C:\\fakepath\\acte.pdf, acte.pdf",
        "a\\b/c.pdf, c.pdf",
        "a／b＼c.pdf, a_b_c.pdf",
        "a\u2044b\u2215c.pdf, a_b_c.pdf"
    })
    void keeps_the_last_part_of_its_path(String name, String safe) {
        assertThat(safe(name)).isEqualTo(safe);
    }

    @ParameterizedTest
    @CsvSource({
        "a<b>c:d|e?f*g.pdf, a_b_c_d_e_f_g.pdf",
        "a\"b.pdf, a_b.pdf",
        "acte.pdf:evil.exe, acte.pdf_evil.exe",
        "a：b？.pdf, a_b_.pdf"
    })
    void has_a_low_line_for_each_sign_that_windows_forbids(String name, String safe) {
        assertThat(safe(name)).isEqualTo(safe);
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "acte.pdf. . ,acte.pdf",
                "  .acte.pdf,acte.pdf",
                "acte.pdf               .exe,acte.pdf.exe",
                "acte.pdf\u00a0\u3000,acte.pdf"
            })
    void neither_begins_nor_ends_with_dots_or_spaces(String name, String safe) {
        assertThat(safe(name)).isEqualTo(safe);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nul",
                "Con",
                "aux.h",
                "PRN.a.b.c",
                "com1.pdf",
                "LPT9",
                "COM¹",
                "lpt².txt",
                "com³.tar.gz",
                "CONIN$",
                "conout$.txt",
                "CLOCK$",
                "ＣＯＮ.txt"
            })
    void that_is_a_device_gets_a_low_line_first(String name) {
        assertThat(safe(name)).isEqualTo("_" + name);
    }

    @Test
    void that_is_a_device_only_once_cut_gets_it_too() {
        assertThat(safe("CON" + " ".repeat(300) + "x.txt")).isEqualTo("_CON.txt");
        assertThat(safe("CON ." + "a".repeat(191) + ".txt"))
                .startsWith("_CON .a")
                .endsWith(".txt")
                .hasSize(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "...", " . . ", "/", "a/", "..\\", "\u202e", "\u0000\u0007"})
    void of_which_nothing_is_left_is_fichier(String name) {
        assertThat(safe(name)).isEqualTo("fichier");
    }

    @Test
    void is_composed_as_windows_composes_it() {
        assertThat(safe("e\u0301te\u0301.pdf")).isEqualTo("été.pdf");
    }

    @Test
    void of_300_bytes_is_cut_to_200_and_keeps_its_extension() {
        assertThat(safe("a".repeat(296) + ".pdf")).isEqualTo("a".repeat(196) + ".pdf");
        assertThat(safe("é".repeat(148) + ".pdf")).isEqualTo("é".repeat(98) + ".pdf");
        assertThat(safe("a." + "b".repeat(298))).isEqualTo("a." + "b".repeat(198));
    }

    @Test
    void is_cut_between_two_characters_as_a_reader_counts_them() {
        var thumb = "👍🏽";
        assertThat(safe(thumb.repeat(40) + ".png")).isEqualTo(thumb.repeat(24) + ".png");
        assertThat(thumb.getBytes(StandardCharsets.UTF_8)).hasSize(8);

        var flag = "a" + "🇫🇷".repeat(40);
        assertThat(safe(flag)).isEqualTo("a" + "🇫🇷".repeat(24));
    }

    @Test
    void with_a_single_endless_character_is_fichier() {
        assertThat(safe("q" + "\u0323".repeat(300) + ".pdf")).isEqualTo("fichier.pdf");
    }

    private static String safe(String name) {
        var safe = FileName.of(name).value();
        assertThat(WindowsNames.faults(safe)).isEmpty();
        return safe;
    }
}
