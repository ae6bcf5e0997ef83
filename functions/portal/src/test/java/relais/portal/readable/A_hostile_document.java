package relais.portal.readable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static relais.portal.readable.Sample.raw;
import static relais.portal.readable.Sample.typed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relais.portal.readable.ReadableDocument.FilledForm;

/** Sent by anybody: shown raw with its reason, within a bounded time, and never followed. */
@Timeout(30)
final class A_hostile_document {

    @Test
    void that_is_cut_says_at_which_line() {
        assertThat(raw(Sample.bytes(Sample.CUT)))
                .isEqualTo("le fichier n’est pas du XML bien formé, il semble coupé à la ligne 134.");
        assertThat(raw("<PACS>\n<partenaire1>\n<civilite>MM"))
                .isEqualTo("le fichier n’est pas du XML bien formé, il semble coupé à la ligne 3.");
    }

    @Test
    void that_is_malformed_says_where_reading_stops() {
        assertThat(raw("<PACS>\n<a></b>\n\n</PACS>"))
                .isEqualTo("le fichier n’est pas du XML bien formé, sa lecture s’arrête à la ligne 2.");
        assertThat(raw("%PDF-1.4")).contains("sa lecture s’arrête à la ligne 1.");
        assertThat(raw("<a/><b/>")).contains("n’est pas du XML bien formé");
        assertThat(raw("<a>&inconnue;</a>")).contains("n’est pas du XML bien formé");
        assertThat(raw("<a>\n\u0001</a>")).contains("ligne 2.");
    }

    @Test
    void in_an_encoding_that_it_does_not_keep_is_raw() {
        assertThat(raw("<a>é</a>".getBytes(StandardCharsets.ISO_8859_1))).contains("n’est pas du XML bien formé");
        assertThat(raw("<?xml version='1.0' encoding='n-importe'?><a/>")).contains("n’est pas du XML bien formé");
    }

    @Test
    void that_is_empty_says_so() {
        assertThat(raw("")).isEqualTo(XmlFile.EMPTY);
    }

    @Test
    void with_a_doctype_is_refused_for_it() {
        assertThat(raw("<!DOCTYPE PACS><PACS/>")).isEqualTo(XmlFile.DOCTYPE);
        assertThat(raw("<!DOCTYPE Racine [<!ENTITY a 'b'>]><Racine>&a;</Racine>"))
                .isEqualTo(XmlFile.DOCTYPE);
    }

    @Test
    void with_a_billion_laughs_makes_nobody_laugh() {
        var bomb = new StringBuilder("<!DOCTYPE PACS [<!ENTITY l0 \"ha\">");
        for (var level = 1; level < 30; level++) {
            bomb.append("<!ENTITY l%d \"%s\">"
                    .formatted(level, "&l%d;".formatted(level - 1).repeat(10)));
        }
        bomb.append("]><PACS>&l29;</PACS>");

        assertThat(raw(bomb.toString())).isEqualTo(XmlFile.DOCTYPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"%s\">]><a>&x;</a>",
                "<!DOCTYPE a SYSTEM \"%s\"><a/>",
                "<!DOCTYPE a [<!ENTITY %% x SYSTEM \"%s\"> %%x;]><a/>",
                "<a xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"%s\" parse=\"text\"/></a>"
            })
    void that_names_another_file_does_not_get_it(String xml, @TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "sésame");

        var read = ReadableDocument.read(xml.formatted(secret.toUri()).getBytes(StandardCharsets.UTF_8));

        assertThat(read.toString()).doesNotContain("sésame");
    }

    @Test
    void of_a_few_levels_is_a_form_and_of_many_is_raw() {
        assertThat(typed(nested(XmlFile.DEEPEST)).sections()).hasSize(1);
        assertThat(raw(nested(XmlFile.DEEPEST + 1))).isEqualTo(XmlFile.TOO_DEEP);
        assertThat(raw(nested(100_000))).isEqualTo(XmlFile.TOO_DEEP);
        assertThat(raw("<Racine>" + nested(100_000) + "</Racine>")).isEqualTo(XmlFile.TOO_DEEP);
    }

    @Test
    void of_too_many_elements_is_raw() {
        assertThat(raw("<a>" + "<b/>".repeat(XmlFile.MOST_ELEMENTS) + "</a>")).isEqualTo(XmlFile.TOO_MANY);
        assertThat(typed("<a>" + "<b>1</b>".repeat(XmlFile.MOST_ELEMENTS - 1) + "</a>")
                        .sections()
                        .getFirst()
                        .fields())
                .hasSize(XmlFile.MOST_ELEMENTS - 1);
    }

    @Test
    void of_too_much_text_is_raw() {
        var text = "a".repeat(XmlFile.MOST_TEXT);

        assertThat(raw("<a>" + text + "</a>")).isEqualTo(XmlFile.TOO_MUCH_TEXT);
        assertThat(raw("<a b='" + text + "'/>")).isEqualTo(XmlFile.TOO_MUCH_TEXT);
        assertThat(raw("<a><b/><!--" + text + "--></a>")).isEqualTo(XmlFile.TOO_MUCH_TEXT);
        assertThat(raw("<a><![CDATA[" + text + "]]></a>")).isEqualTo(XmlFile.TOO_MUCH_TEXT);
        assertThat(typed("<a>" + text.substring(1) + "</a>")
                        .sections()
                        .getFirst()
                        .fields())
                .hasSize(1);
    }

    @Test
    void beyond_the_longest_file_is_not_even_parsed() {
        assertThat(raw(new byte[ReadableDocument.LONGEST + 1])).isEqualTo(XmlFile.TOO_LONG);
    }

    @Test
    void with_endless_names_or_attributes_is_raw() {
        var attributes = new StringBuilder();
        for (var number = 0; number < 3_000; number++) {
            attributes.append(" a%d='1'".formatted(number));
        }
        assertThat(raw("<a" + attributes + "/>")).isEqualTo(XmlFile.TOO_MANY_NAMES);
        assertThat(raw("<" + "a".repeat(100_000) + "/>")).isEqualTo(XmlFile.TOO_MANY_NAMES);
    }

    @Test
    void that_is_as_costly_as_can_be_is_read_within_seconds() {
        var name = "n".repeat(900);
        var xml = ("<" + name + ">").repeat(25)
                + "<pays>FRA</pays>".repeat(XmlFile.MOST_ELEMENTS - 30)
                + ("</" + name + ">").repeat(25);
        var start = System.nanoTime();

        typed(xml);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void of_a_fund_is_counted_and_left_to_software() {
        assertThat(raw(Sample.bytes(Sample.BULK)))
                .isEqualTo("c’est un fichier de masse de la Caf ou de la MSA, fait pour un logiciel. "
                        + "Il contient 1 foyer, 1 personne et 1 anomalie.");
        assertThat(raw("<Racine>" + "<InfosFoyerRSA><Personne/><Personne/></InfosFoyerRSA>".repeat(20_000)
                        + "</Racine>"))
                .endsWith("Il contient 20000 foyers, 40000 personnes et 0 anomalie.");
    }

    @Test
    void never_throws_in_2_000_mutations_of_the_samples() {
        var random = new Random(20_261_129);
        var forms = new AtomicInteger();
        for (var round = 0; round < 2_000; round++) {
            var mutant = mutated(Sample.bytes(Sample.ALL.get(round % Sample.ALL.size())), random);
            assertThatCode(() -> {
                        if (ReadableDocument.read(mutant) instanceof FilledForm) {
                            forms.incrementAndGet();
                        }
                    })
                    .as(() -> new String(mutant, StandardCharsets.UTF_8))
                    .doesNotThrowAnyException();
        }
        assertThat(forms.get()).isBetween(100, 1_900);
    }

    private static byte[] mutated(byte[] xml, Random random) {
        var mutant = xml.clone();
        for (var change = random.nextInt(4); change >= 0; change--) {
            var at = random.nextInt(mutant.length);
            switch (random.nextInt(5)) {
                case 0 -> mutant[at] = (byte) random.nextInt(256);
                case 1 -> mutant[at] = (byte) "<>&;/!-[]\"= |@".charAt(random.nextInt(14));
                case 2 -> mutant = Arrays.copyOf(mutant, Math.max(1, at));
                case 3 -> {
                    var length = Math.min(mutant.length - at, random.nextInt(200));
                    System.arraycopy(mutant, at, mutant, random.nextInt(mutant.length - length + 1), length);
                }
                default -> mutant[at] = (byte) ('a' + random.nextInt(26));
            }
        }
        return mutant;
    }

    private static String nested(int levels) {
        return "<a>".repeat(levels) + "</a>".repeat(levels);
    }
}
