package relais.portal.download;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table for spreadsheets set to French, written row by row; the writer must encode it as UTF-8. Any text is quoted, stays on
 * one line, and gets an apostrophe first where a spreadsheet would take it for a formula.
 */
public final class Csv {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n\\p{Zl}\\p{Zp}]+");
    private static final Pattern CONTROLS = Pattern.compile("\\p{C}");

    /** Signs of formulas, full-width ones and spaces before them included, and controls that spreadsheets skip there. */
    private static final Pattern FORMULA = Pattern.compile("^[\\p{Z}]*[=+\\-@\uff1d\uff0b\uff0d\uff20\\t\\r\\x00]");

    private final Appendable out;

    public Csv(Appendable out) throws IOException {
        this.out = out;
        out.append(BYTE_ORDER_MARK);
    }

    /** Writes a number with a decimal comma, nothing for null, and any other cell as the text it prints. */
    public void row(@Nullable Object... cells) throws IOException {
        var separator = "";
        for (var cell : cells) {
            out.append(separator).append(written(cell));
            separator = ";";
        }
        out.append("\r\n");
    }

    private static String written(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Number number ->
                new BigDecimal(number.toString()).toPlainString().replace('.', ',');
            default -> quoted(cell.toString());
        };
    }

    private static String quoted(String text) {
        var line = CONTROLS.matcher(BREAKS.matcher(text).replaceAll(" ")).replaceAll("");
        var guard = isFormula(text) || isFormula(line) ? "'" : "";
        return '"' + guard + line.replace("\"", "\"\"") + '"';
    }

    private static boolean isFormula(String text) {
        return FORMULA.matcher(text).find();
    }
}
