package relais.stores;

import java.util.List;
import org.jdbi.v3.core.Handle;
import relais.domain.datapass.Catalogue.Line;
import relais.domain.datapass.CatalogueLines;

/** What the operator said of DataPass's types and scopes, as one transaction sees it. */
record SqlCatalogueLines(Handle handle) implements CatalogueLines {

    @Override
    public List<Line> all() {
        return handle.select("SELECT * FROM datapass_catalogue_line ORDER BY model COLLATE \"C\", scope COLLATE \"C\"")
                .map((row, context) ->
                        new Line(row.getString("model"), row.getString("scope"), row.getString("process_code")))
                .list();
    }

    @Override
    public void save(Line line) {
        handle.execute("""
                INSERT INTO datapass_catalogue_line (model, scope, process_code) VALUES (?, ?, ?)
                ON CONFLICT (model, scope) DO UPDATE SET process_code = excluded.process_code
                """, line.model(), line.scope(), line.processCode());
    }
}
