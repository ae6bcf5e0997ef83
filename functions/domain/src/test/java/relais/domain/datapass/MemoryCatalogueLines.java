package relais.domain.datapass;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import relais.domain.datapass.Catalogue.CatalogueLine;

/** Lines in a map that its owner snapshots. */
public record MemoryCatalogueLines(Map<Key, CatalogueLine> byKey) implements CatalogueLines {

    public record Key(String model, String scope) {}

    @Override
    public List<CatalogueLine> all() {
        return byKey.values().stream()
                .sorted(Comparator.comparing(CatalogueLine::model).thenComparing(CatalogueLine::scope))
                .toList();
    }

    @Override
    public void save(CatalogueLine line) {
        byKey.put(new Key(line.model(), line.scope()), line);
    }
}
