package relais.portal.download;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The names within one folder, no two the same whatever their case; folder and name have at most 150 UTF-16 units. */
final class DistinctNames {

    /** Windows counts 260 for a whole path, so that this leaves 110 to the place where somebody unpacks. */
    private static final int MAX_LENGTH = 150;

    private final int room;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> duplicates = new HashMap<>();

    DistinctNames(FileName folder) {
        this(MAX_LENGTH - folder.value().length() - 1);
    }

    /** @param room maximum length of a name in UTF-16 units */
    DistinctNames(int room) {
        this.room = room;
    }

    FileName of(String given) {
        var name = FileName.of(given, room);
        var distinct = name;
        while (!taken.add(distinct.folded())) {
            distinct = name.numbered(duplicates.merge(name.folded(), 1, Integer::sum), room);
        }
        return distinct;
    }
}
