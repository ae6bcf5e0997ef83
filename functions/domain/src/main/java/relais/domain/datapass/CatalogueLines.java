package relais.domain.datapass;

import java.util.List;
import relais.domain.datapass.Catalogue.CatalogueLine;

/** The lines of the {@link Catalogue} that the operator added, one for a type and a scope. */
public interface CatalogueLines {

    /** By type, then scope. */
    List<CatalogueLine> all();

    /** Adds it, or replaces the one of the same type and scope. */
    void save(CatalogueLine line);
}
