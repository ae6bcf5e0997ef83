package relais.portal.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relais.domain.RunningTexts;

/** Calculates nothing and links to nothing, although that program would. */
final class A_table_in_a_spreadsheet_program {
    private static final List<String> FORMULAS =
            List.of("=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "\r=1+1", "\uff1d1+1");
    private static final Pattern CELL = Pattern.compile("<table:table-cell([^>]*)>");
    private static final Pattern TEXT = Pattern.compile("<text:p>(.*?)</text:p>");

    @Test
    void holds_texts_and_numbers_as_they_are(@TempDir Path folder) throws IOException, InterruptedException {
        var texts =
                Stream.concat(RunningTexts.all().stream(), FORMULAS.stream()).toList();
        var guarded = Files.writeString(folder.resolve("guarded.csv"), guarded(texts));
        var bare = Files.writeString(folder.resolve("bare.csv"), "\ufeff\"=1+1\";7\r\n=2+3;\"a\"\r\n");

        var opened = LibreOffice.opened(folder, List.of(guarded, bare));

        assertThat(opened.get(1)).contains("table:formula=\"of:=1+1\"", "table:formula=\"of:=2+3\"");
        assertThat(opened.getFirst())
                .doesNotContain("table:formula", "xlink:href=\"//ailleurs", "table:cell-range-source");
        assertThat(cells(opened.getFirst(), "float")).isEqualTo(texts.size());
        assertThat(cells(opened.getFirst(), "string")).isEqualTo(2 * texts.size());
        assertThat(TEXT.matcher(opened.getFirst()).results().map(found -> found.group(1)))
                .contains("fin " + (texts.size() - 1), "&apos;=cmd|&apos; /C calc&apos;!A0");
    }

    /** Each text between a number and a last cell, so that a row cut in two would show. */
    private static String guarded(List<String> texts) throws IOException {
        var text = new StringBuilder();
        var csv = new Csv(text);
        for (var i = 0; i < texts.size(); i++) {
            csv.row(i, texts.get(i), "fin " + i);
        }
        return text.toString();
    }

    private static long cells(String opened, String type) {
        return CELL.matcher(opened)
                .results()
                .filter(cell -> cell.group(1).contains("office:value-type=\"" + type + "\""))
                .count();
    }
}
