package relais.stores.sql;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.time.Instant;
import relais.domain.Order;
import relais.domain.Page;
import relais.domain.Window;
import relais.domain.journal.AccessCriteria;
import relais.domain.journal.AccessEntries;
import relais.domain.journal.AccessEntry;

/** Access entries as one transaction sees and writes them. */
record SqlAccessEntries(AccessEntryRows rows, JdbcOperations database) implements AccessEntries {
    private static final String AT = "at";

    @Override
    public void note(AccessEntry entry) {
        rows.insert(AccessEntryRow.of(entry));
    }

    @Override
    public Page<AccessEntry> search(AccessCriteria criteria, Window window) {
        return new SqlList<>(database, AccessEntryRow.class, "access_entry")
                .where(
                        "organization = :organization",
                        "organization",
                        criteria.organization().toString())
                .where("account_id = :account", "account", AccessEntryRow.accountId(criteria.by()))
                .where("client_id = :client", "client", AccessEntryRow.clientId(criteria.by()))
                .where("number = :number", "number", criteria.number())
                .where("kind = :kind", "kind", criteria.kind())
                .where("at >= :from", "from", criteria.from())
                .where("at < :until", "until", criteria.until())
                .page(AT, new Order<>(AT, true), window, AccessEntryRow::entry);
    }

    @Override
    public int forget(Instant before, int limit) {
        return rows.deletePast(before, limit);
    }
}
