package relais.domain.datapass;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import relais.domain.datapass.Catalogue.Line;

/** Lines in a map that its owner snapshots. */
public record MemoryCatalogueLines(Map<Key, Line> byKey) implements CatalogueLines {

    /** What is unique in a line. */
    public record Key(String model, String scope) {}

    @Override
    public List<Line> all() {
        return byKey.values().stream()
                .sorted(Comparator.comparing(Line::model).thenComparing(Line::scope))
                .toList();
    }

    @Override
    public void save(Line line) {
        byKey.put(new Key(line.model(), line.scope()), line);
    }
}
