package relais.domain.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Never hide one another, on any system. */
final class Names_in_one_folder {
    private static final String[] PIECES = {
        "CON",
        "nul",
        "Com1",
        "COM¹",
        "lpt9",
        "clock$",
        "conin$",
        ".",
        "..",
        " ",
        "\u00a0",
        "/",
        "\\",
        "／",
        "＼",
        ":",
        "*",
        "?",
        "<",
        "|",
        "\"",
        "\u202e",
        "\u200b",
        "\u0000",
        "\r\n",
        "é",
        "e\u0301",
        "É",
        "ß",
        "SS",
        "İ",
        "ı",
        "ﬁ",
        "👩‍👩‍👧",
        "🇫🇷",
        "😀",
        "\ud83d",
        "\ude00",
        "\u0301",
        "a",
        "A",
        "acte",
        "Acte",
        ".pdf",
        ".PDF",
        ".exe",
        "-1",
        "_",
        "~1",
        "中文",
        "שלום",
        "\uffff",
        "\u0338",
        "½"
    };

    @Test
    void that_are_the_same_are_numbered_before_the_extension() {
        assertThat(distinct("acte.pdf", "acte.pdf", "ACTE.PDF", "acte"))
                .containsExactly("acte.pdf", "acte-1.pdf", "ACTE-2.PDF", "acte");
    }

    @Test
    void that_differ_in_composition_only_are_numbered() {
        assertThat(distinct("été.pdf", "e\u0301te\u0301.pdf", "ÉTÉ.pdf"))
                .containsExactly("été.pdf", "été-1.pdf", "ÉTÉ-2.pdf");
    }

    @Test
    void skip_a_number_that_somebody_has_chosen() {
        assertThat(distinct("a-1.pdf", "a.pdf", "a.pdf", "a.pdf"))
                .containsExactly("a-1.pdf", "a.pdf", "a-2.pdf", "a-3.pdf");
    }

    @Test
    void that_nothing_is_left_of_are_numbered() {
        assertThat(distinct("..", "...", "\u202e")).containsExactly("fichier", "fichier-1", "fichier-2");
    }

    @Test
    void that_are_long_leave_room_for_the_number_and_the_folder() {
        var long1 = "a".repeat(300) + ".pdf";
        var names = distinct("f".repeat(300), Stream.generate(() -> long1).limit(101));

        assertThat(names.getLast()).endsWith("a-100.pdf");
        assertThat(names).allSatisfy(name -> assertThat(64 + 1 + name.length()).isEqualTo(150));
    }

    @Test
    void are_valid_and_distinct_on_windows_for_20_000_random_ones() {
        for (var seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            var folder = FileName.of(name(random), 64).value();
            var names = distinct(folder, IntStream.range(0, 50).mapToObj(i -> name(random)));

            assertThat(WindowsNames.faults(folder)).as("seed %d", seed).isEmpty();
            assertThat(names).as("seed %d", seed).allSatisfy(name -> {
                assertThat(WindowsNames.faults(name)).isEmpty();
                assertThat((folder + "\\" + name).length()).isLessThanOrEqualTo(150);
            });
            var upper = new HashSet<String>();
            assertThat(names)
                    .as("seed %d", seed)
                    .allMatch(name -> upper.add(
                            Normalizer.normalize(name, Normalizer.Form.NFD).toUpperCase(Locale.ROOT)));
        }
    }

    private static String name(Random random) {
        var name = new StringBuilder();
        var pieces = random.nextInt(9) == 0 ? 120 : random.nextInt(6);
        for (var i = 0; i < pieces; i++) {
            if (random.nextInt(4) == 0) {
                name.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x500 : Character.MAX_CODE_POINT + 1));
            } else {
                name.append(PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return name.toString();
    }

    private static List<String> distinct(String... given) {
        return distinct("2026-1", Stream.of(given));
    }

    private static List<String> distinct(String folder, Stream<String> given) {
        var names = DistinctNames.within(FileName.of(folder, 64));
        return given.map(names::of).map(FileName::value).toList();
    }
}
