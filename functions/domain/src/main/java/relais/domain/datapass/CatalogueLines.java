package relais.domain.datapass;

import java.util.List;
import relais.domain.datapass.Catalogue.CatalogueLine;

/** The operator's lines of the {@link Catalogue}, one for a type and a scope. */
public interface CatalogueLines {

    /** All lines, by type, then scope. */
    List<CatalogueLine> all();

    /** Adds a line, or replaces the one of the same type and scope. */
    void save(CatalogueLine line);
}
