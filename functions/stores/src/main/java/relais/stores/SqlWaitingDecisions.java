package relais.stores;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import relais.domain.datapass.Decision.Kind;
import relais.domain.datapass.Establishment;
import relais.domain.datapass.ReceivedDecision;
import relais.domain.datapass.WaitingDecision;
import relais.domain.datapass.WaitingDecisions;

/** The decisions of DataPass that wait for the operator, as one transaction sees them. */
record SqlWaitingDecisions(Handle handle) implements WaitingDecisions {

    @Override
    public List<WaitingDecision> all() {
        return handle.select("SELECT * FROM datapass_waiting ORDER BY since, fingerprint COLLATE \"C\"")
                .map((row, context) -> waiting(row))
                .list();
    }

    @Override
    public Optional<WaitingDecision> find(String fingerprint) {
        return handle.select("SELECT * FROM datapass_waiting WHERE fingerprint = ?", fingerprint)
                .map((row, context) -> waiting(row))
                .findOne();
    }

    @Override
    public void save(WaitingDecision decision) {
        var received = decision.received();
        var place = received.establishment();
        var person = received.administrator();
        handle.execute(
                """
                INSERT INTO datapass_waiting (fingerprint, request_id, kind, fired_at, siret, commune, organization_name,
                    postal_code, model, scopes, is_authorized, first_name, last_name, email, function, phone, unknown,
                    is_place_unknown, since)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (fingerprint) DO UPDATE SET
                    unknown = excluded.unknown, is_place_unknown = excluded.is_place_unknown, since = excluded.since
                """,
                received.fingerprint(),
                received.requestId(),
                received.kind(),
                received.firedAt(),
                place.siret(),
                place.commune(),
                place.name(),
                place.postalCode(),
                received.model(),
                SqlColumns.array(received.scopes()),
                received.isAuthorized(),
                person.firstName(),
                person.lastName(),
                person.email(),
                person.function(),
                person.phoneNumber(),
                SqlColumns.array(decision.unknown()),
                decision.isPlaceUnknown(),
                decision.since());
    }

    @Override
    public void delete(String fingerprint) {
        handle.execute("DELETE FROM datapass_waiting WHERE fingerprint = ?", fingerprint);
    }

    private static WaitingDecision waiting(ResultSet row) throws SQLException {
        return new WaitingDecision(
                new ReceivedDecision(
                        row.getLong("request_id"),
                        SqlColumns.name(row, "kind", Kind.class),
                        SqlColumns.instant(row, "fired_at"),
                        row.getString("fingerprint"),
                        new Establishment(
                                row.getString("siret"),
                                row.getString("commune"),
                                row.getString("organization_name"),
                                row.getString("postal_code")),
                        row.getString("model"),
                        Set.copyOf(SqlColumns.texts(row, "scopes")),
                        row.getBoolean("is_authorized"),
                        SqlRequests.contact(row)),
                Set.copyOf(SqlColumns.texts(row, "unknown")),
                row.getBoolean("is_place_unknown"),
                SqlColumns.instant(row, "since"));
    }
}
