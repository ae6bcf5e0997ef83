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
import relais.domain.datapass.Beneficiary;
import relais.domain.datapass.Decision;
import relais.domain.datapass.Decision.Kind;
import relais.domain.datapass.Request;
import relais.domain.datapass.Requests;
import relais.domain.organization.OrganizationId;
import relais.domain.subscription.Contact;

/** DataPass's requests as one transaction sees them; a decision, once written, is never written again. */
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
        handle.execute(
                """
                INSERT INTO datapass_decision
                    (request_id, fingerprint, kind, fired_at, organization, organization_name, postal_code, process_codes)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                id,
                decision.fingerprint(),
                decision.kind(),
                decision.firedAt(),
                decision.organization().toString(),
                decision.beneficiary().name(),
                decision.beneficiary().postalCode(),
                SqlColumns.array(decision.processCodes()));
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
                new Beneficiary(
                        SqlColumns.organization(row, "organization"),
                        row.getString("organization_name"),
                        row.getString("postal_code")),
                Set.copyOf(SqlColumns.texts(row, "process_codes")));
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("email"),
                row.getString("function"),
                row.getString("phone"));
    }
}
