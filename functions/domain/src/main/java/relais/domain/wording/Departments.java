package relais.domain.wording;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The départements and overseas collectivities, by the first digits of their communes' INSEE codes. */
public final class Departments {
    private static final Map<String, String> NAMES = WordingTable.lines("departements.txt")
            .map(line -> line.split("\t"))
            .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
    private static final int LENGTH = 2;
    private static final int OVERSEAS_LENGTH = 3;

    private Departments() {}

    /** « Rhône (69) » for example; empty if the code is not a commune's. */
    public static Optional<String> of(String communeCode) {
        if (!communeCode.matches("[0-9][0-9AaBb][0-9]{3}")) {
            return Optional.empty();
        }
        var code = communeCode.toUpperCase(Locale.ROOT);
        var number = NAMES.containsKey(code.substring(0, OVERSEAS_LENGTH))
                ? code.substring(0, OVERSEAS_LENGTH)
                : code.substring(0, LENGTH);
        return Optional.ofNullable(NAMES.get(number)).map(name -> name + " (" + number + ")");
    }
}
