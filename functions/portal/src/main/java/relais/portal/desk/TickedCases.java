package relais.portal.desk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import relais.domain.desk.DecideOnCases;
import relais.portal.FieldFaults;
import relais.portal.Form;

/**
 * The cases ticked in a form, in its order.
 *
 * @param seenMoves number of status changes that the page showed, of each case; negative if it showed none
 */
record TickedCases(Map<UUID, Integer> seenMoves) {
    static final String FIELD = "choix";

    private static final int ID_LENGTH = 36;

    TickedCases {
        seenMoves = Collections.unmodifiableMap(new LinkedHashMap<>(seenMoves));
    }

    /** Each value is an id, or an id and its moves as {@link #value} writes them. */
    static TickedCases of(Form form) {
        var seen = new LinkedHashMap<UUID, Integer>();
        for (var value : form.all(FIELD)) {
            id(value)
                    .ifPresent(id -> seen.put(
                            id, CaseText.number(value.substring(ID_LENGTH).replace(".", ""))));
        }
        return new TickedCases(seen);
    }

    static String value(UUID id, int moves) {
        return id + "." + moves;
    }

    Set<UUID> ids() {
        return seenMoves.keySet();
    }

    FieldFaults faults() {
        if (seenMoves.isEmpty()) {
            return FieldFaults.of(FIELD, "Cochez au moins un télédossier de la liste.");
        }
        return seenMoves.size() <= DecideOnCases.AT_ONCE
                ? FieldFaults.NONE
                : FieldFaults.of(
                        FIELD,
                        "Cochez " + DecideOnCases.AT_ONCE + " télédossiers au plus : " + seenMoves.size()
                                + " étaient cochés.");
    }

    private static Optional<UUID> id(String value) {
        if (value.length() < ID_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(value.substring(0, ID_LENGTH)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
