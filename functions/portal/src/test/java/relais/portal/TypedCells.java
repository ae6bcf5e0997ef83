package relais.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The cells of a table for spreadsheets, as a spreadsheet reads them. */
final class TypedCells {
    private static final Pattern NUMBER = Pattern.compile("\\d+(,\\d+)?");
    private static final Pattern FORMULA =
            Pattern.compile("[\\p{Z}]*[=+\\-@\uff1d\uff0b\uff0d\uff20\\t\\r\\n\\x00].*", Pattern.DOTALL);

    private TypedCells() {}

    static List<String> of(String csv) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = csv.startsWith("\ufeff") ? 1 : 0; i < csv.length(); i++) {
            var letter = csv.charAt(i);
            if (isQuoted) {
                if (letter != '"') {
                    cell.append(letter);
                } else if (csv.startsWith("\"\"", i)) {
                    cell.append(letter);
                    i++;
                } else {
                    isQuoted = false;
                }
            } else if (letter == '"') {
                isQuoted = true;
            } else if (letter == ';' || letter == '\n') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (letter != '\r') {
                cell.append(letter);
            }
        }
        return cells;
    }

    static boolean isFormula(String cell) {
        return !NUMBER.matcher(cell).matches() && FORMULA.matcher(cell).matches();
    }
}
