package relais.stores;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import relais.domain.datapass.Beneficiary;
import relais.domain.datapass.Decision;
import relais.domain.datapass.Decision.Kind;
import relais.domain.datapass.Request;
import relais.domain.datapass.Requests;
import relais.domain.organization.OrganizationId;
import relais.domain.subscription.Contact;

/** DataPass's requests as one transaction sees them; a decision, once written, only learns what it asks for. */
record SqlRequests(Handle handle) implements Requests {
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('decisions of DataPass', 0))";

    @Override
    public void lock() {
        handle.select(LOCK).mapTo(String.class).list();
    }

    @Override
    public Optional<Request> find(long id) {
        var decisions = handle.select("SELECT * FROM datapass_decision WHERE request_id = ?", id)
                .map((row, context) -> decision(row))
                .list();
        return decisions.isEmpty() ? Optional.empty() : Optional.of(new Request(id, decisions, administrators(id)));
    }

    @Override
    public List<Request> naming(OrganizationId organization) {
        return handle
                .select(
                        "SELECT DISTINCT request_id FROM datapass_decision WHERE organization = ?",
                        organization.toString())
                .mapTo(Long.class)
                .stream()
                .sorted(Comparator.naturalOrder())
                .flatMap(id -> find(id).stream())
                .toList();
    }

    @Override
    public void save(Request request) {
        handle.execute("INSERT INTO datapass_request (id) VALUES (?) ON CONFLICT DO NOTHING", request.id());
        request.decisions().forEach(decision -> add(request.id(), decision));
        handle.execute("DELETE FROM datapass_administrator WHERE request_id = ?", request.id());
        request.administrators()
                .forEach((organization, person) -> handle.execute(
                        "INSERT INTO datapass_administrator VALUES (?, ?, ?, ?, ?, ?, ?)",
                        request.id(),
                        organization.toString(),
                        person.firstName(),
                        person.lastName(),
                        person.email(),
                        person.function(),
                        person.phoneNumber()));
    }

    private void add(long id, Decision decision) {
        var beneficiary = decision.beneficiary();
        handle.execute(
                """
                INSERT INTO datapass_decision
                    (request_id, fingerprint, kind, fired_at, organization, organization_name, postal_code, process_codes,
                     is_whole, is_authorized)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (request_id, fingerprint) DO UPDATE SET
                    organization = excluded.organization, organization_name = excluded.organization_name,
                    postal_code = excluded.postal_code, process_codes = excluded.process_codes, is_whole = excluded.is_whole
                WHERE (datapass_decision.organization, datapass_decision.is_whole)
                        IS DISTINCT FROM (excluded.organization, excluded.is_whole)
                    OR NOT datapass_decision.process_codes @> excluded.process_codes
                """,
                id,
                decision.fingerprint(),
                decision.kind(),
                decision.firedAt(),
                beneficiary == null ? null : beneficiary.id().toString(),
                beneficiary == null ? null : beneficiary.name(),
                beneficiary == null ? null : beneficiary.postalCode(),
                SqlColumns.array(decision.processCodes()),
                decision.isWhole(),
                decision.isAuthorized());
    }

    private Map<OrganizationId, Contact> administrators(long id) {
        var people = new HashMap<OrganizationId, Contact>();
        handle.select("SELECT * FROM datapass_administrator WHERE request_id = ?", id)
                .map((row, context) -> people.put(SqlColumns.organization(row, "organization"), contact(row)))
                .list();
        return people;
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                SqlColumns.name(row, "kind", Kind.class),
                SqlColumns.instant(row, "fired_at"),
                row.getString("fingerprint"),
                beneficiary(row),
                Set.copyOf(SqlColumns.texts(row, "process_codes")),
                row.getBoolean("is_whole"),
                row.getBoolean("is_authorized"));
    }

    private static @Nullable Beneficiary beneficiary(ResultSet row) throws SQLException {
        return row.getString("organization") == null
                ? null
                : new Beneficiary(
                        SqlColumns.organization(row, "organization"),
                        row.getString("organization_name"),
                        row.getString("postal_code"));
    }

    static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("email"),
                row.getString("function"),
                row.getString("phone"));
    }
}
