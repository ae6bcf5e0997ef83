package relais.domain.archive;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The names within one place, no two the same whatever their case. */
final class DistinctNames {

    /** In UTF-16 units, of a folder and a name in it. Windows counts 260 for a whole path, so that this leaves 110 to the place where somebody unpacks. */
    private static final int MAX_LENGTH = 150;

    private final int room;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> duplicates = new HashMap<>();

    /** @param room UTF-16 units that the place leaves to each name, at least 64 */
    DistinctNames(int room) {
        this.room = room;
    }

    static DistinctNames within(FileName folder) {
        return new DistinctNames(MAX_LENGTH - folder.value().length() - 1);
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
