package relais.stores.sql;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An element with its place, from 0, in a list whose order is kept. */
record Placed<T>(int position, T value) {

    /** The elements to write so that {@code after} takes the place of {@code before}. */
    static <T> List<Placed<T>> changed(List<T> before, List<T> after) {
        return IntStream.range(0, after.size())
                .filter(place -> place >= before.size() || !before.get(place).equals(after.get(place)))
                .mapToObj(place -> new Placed<>(place, after.get(place)))
                .toList();
    }

    /** The ids of the elements to delete so that {@code after} takes the place of {@code before}. */
    static <T> Set<UUID> gone(List<T> before, List<T> after, Function<T, UUID> id) {
        var ids = before.stream().map(id).collect(Collectors.toCollection(HashSet::new));
        after.stream().map(id).forEach(ids::remove);
        return ids;
    }
}
