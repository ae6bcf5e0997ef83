package relais.stores;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import relais.domain.journal.Act;
import relais.domain.journal.Acts;
import relais.domain.journal.Deed;
import relais.domain.organization.OrganizationId;

/** What administrators did, as one transaction sees and notes it. */
record SqlActs(Handle handle) implements Acts {
    static final String PAST = "SELECT id FROM act WHERE at < ? ORDER BY at LIMIT ? FOR UPDATE SKIP LOCKED";

    @Override
    public void note(Act act) {
        handle.execute(
                "INSERT INTO act (at, by_account, deed, about, organization) VALUES (?, ?, ?, ?, ?)",
                act.at(),
                act.by(),
                act.deed().name(),
                act.about(),
                act.organization().toString());
    }

    @Override
    public List<Act> of(OrganizationId organization, int limit) {
        return handle.select(
                        "SELECT * FROM act WHERE organization = ? ORDER BY at DESC, id DESC LIMIT ?",
                        organization.toString(),
                        limit)
                .map((row, context) -> new Act(
                        SqlColumns.instant(row, "at"),
                        SqlColumns.uuid(row, "by_account"),
                        SqlColumns.name(row, "deed", Deed.class),
                        SqlColumns.uuid(row, "about"),
                        SqlColumns.organization(row, "organization")))
                .list();
    }

    @Override
    public int forget(Instant before, int limit) {
        return handle.execute("DELETE FROM act WHERE id IN (" + PAST + ")", before, limit);
    }
}
