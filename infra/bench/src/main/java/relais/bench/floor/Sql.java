package relais.bench.floor;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import relais.domain.access.Caller;
import relais.domain.access.Grant;
import relais.domain.access.Scope;
import relais.domain.attachment.Attachment;
import relais.domain.attachment.AttachmentStatus;
import relais.domain.folder.Applicant;
import relais.domain.folder.Case;
import relais.domain.folder.Folder;
import relais.domain.folder.PartnerInfo;
import relais.domain.folder.Status;
import relais.domain.organization.OrganizationId;

/** The statements of a deposit and of a look at a case, in plain JDBC, on a pool with the functions' settings. */
record Sql(Connection connection) {
    private static final String WHOLE = """
            SELECT folder.*, part.*
            FROM folder LEFT JOIN LATERAL (
                SELECT position, c.id AS case_id, c.external_id AS case_external_id, c.recipient, c.partner_attributes,
                    c.status AS case_status, c.updated_at AS case_updated_at, c.transmitted_at, c.closed_at AS case_closed_at,
                    c.reopened_at, c.former_recipients, c.arrival_id, c.moves, c.files_due_on,
                    a.id AS attachment_id, a.file_name, a.type, a.size, a.mime_type, a.recipients,
                    a.status AS attachment_status, a.rejection_reason
                FROM (SELECT * FROM folder_case WHERE folder_id = folder.id) AS c
                FULL JOIN (SELECT * FROM attachment WHERE folder_id = folder.id) AS a USING (position)
            ) AS part ON true
            """;

    /** What is done in one transaction. */
    interface Work<T> {
        T in(Sql sql) throws SQLException;
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    static DataSource pool() {
        var config = new HikariConfig();
        config.setJdbcUrl(Settings.of("RELAIS_SQL_URL"));
        config.setUsername(Settings.of("RELAIS_SQL_USER"));
        config.setPassword(Settings.of("RELAIS_SQL_PASSWORD"));
        config.setMaximumPoolSize(2);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(5000);
        config.setValidationTimeout(1000);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.addDataSourceProperty("connectTimeout", "5");
        config.addDataSourceProperty("socketTimeout", "30");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("options", "-c idle_in_transaction_session_timeout=30s -c lock_timeout=20s");
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(config);
    }

    static <T> T transaction(DataSource pool, Work<T> work) {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            var result = work.in(new Sql(connection));
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Who sends the télédossiers of a démarche. */
    Optional<OrganizationId> operator(String processCode) throws SQLException {
        return first(
                "SELECT *, statuses::text[] AS status_names FROM process WHERE code = ?",
                row -> OrganizationId.parse(row.getString("osl")),
                processCode);
    }

    /** The token's caller, cut down to what its client still holds. */
    Caller present(Caller caller) throws SQLException {
        var grants = new ArrayList<Grant>();
        var scopes = all(
                        """
                        SELECT c.id, c.scopes, c.secret_hashes, g.organization, g.process_codes
                        FROM client c LEFT JOIN client_grant g ON g.client_id = c.id
                        WHERE c.id = ? ORDER BY g.position
                        """,
                        row -> {
                            grants.add(new Grant(
                                    OrganizationId.parse(row.getString("organization")),
                                    Set.copyOf(texts(row, "process_codes"))));
                            return texts(row, "scopes");
                        },
                        caller.clientId())
                .stream()
                .flatMap(List::stream)
                .map(Scope::valueOf)
                .filter(caller.scopes()::contains)
                .collect(Collectors.toUnmodifiableSet());
        return new Caller(caller.clientId(), scopes, grants);
    }

    /** Whether an operator has a folder under this number. */
    boolean isTaken(OrganizationId osl, String externalId) throws SQLException {
        return first(
                        WHOLE + "WHERE osl = ? AND folder.external_id = ? ORDER BY position",
                        row -> 1,
                        osl.toString(),
                        externalId)
                .isPresent();
    }

    boolean isKnown(OrganizationId organization) throws SQLException {
        return first("SELECT * FROM organization WHERE id = ?", row -> row.getString("name"), organization.toString())
                .isPresent();
    }

    boolean isSubscribed(OrganizationId organization, String processCode) throws SQLException {
        return first(
                        "SELECT * FROM subscription WHERE subscriber = ? AND process_code = ?",
                        row -> row.getString("status"),
                        organization.toString(),
                        processCode)
                .filter("ACTIVE"::equals)
                .isPresent();
    }

    void insert(Folder folder) throws SQLException {
        try (var statement = connection.prepareStatement("""
                INSERT INTO folder (osl, process_code, external_id, applicant_first_name, applicant_last_name, applicant_email,
                    editor_name, application_name, software_version, global_status, created_at, id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (osl, external_id) DO NOTHING
                """)) {
            set(
                    statement,
                    folder.osl().toString(),
                    folder.processCode(),
                    folder.externalId(),
                    folder.applicant().firstName(),
                    folder.applicant().lastName(),
                    folder.applicant().email(),
                    folder.partnerInfo().editorName(),
                    folder.partnerInfo().applicationName(),
                    folder.partnerInfo().softwareVersion(),
                    folder.globalStatus(),
                    folder.createdAt(),
                    folder.id());
            statement.executeUpdate();
        }
        try (var statement = connection.prepareStatement("""
                INSERT INTO folder_case (id, folder_id, position, external_id, recipient, partner_attributes, status,
                    former_recipients, moves)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            for (var part : folder.cases()) {
                set(
                        statement,
                        part.id(),
                        folder.id(),
                        folder.cases().indexOf(part),
                        part.externalId(),
                        part.recipient().toString(),
                        part.partnerAttributes(),
                        part.status(),
                        List.of(),
                        0);
                statement.addBatch();
            }
            statement.executeBatch();
        }
        try (var statement = connection.prepareStatement("""
                INSERT INTO attachment (id, folder_id, position, file_name, type, size, mime_type, recipients, status)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            for (var file : folder.attachments()) {
                set(
                        statement,
                        file.id(),
                        folder.id(),
                        folder.attachments().indexOf(file),
                        file.fileName(),
                        file.type(),
                        file.size(),
                        file.mimeType(),
                        file.recipients(),
                        file.status());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** The folder of a case, whole. */
    Optional<Folder> folderOf(UUID caseId) throws SQLException {
        var cases = new ArrayList<Case>();
        var files = new ArrayList<Attachment>();
        return first(
                WHOLE + "WHERE folder.id = (SELECT folder_id FROM folder_case WHERE id = ?) ORDER BY position",
                row -> {
                    do {
                        if (row.getString("case_id") != null) {
                            cases.add(part(row));
                        }
                        if (row.getString("attachment_id") != null) {
                            files.add(file(row));
                        }
                    } while (!row.isLast() && row.next());
                    return folder(row, cases, files);
                },
                caseId);
    }

    /** How many events a case has; each is read. */
    int events(UUID caseId) throws SQLException {
        return all("""
                        SELECT event.*, a.id AS attachment_id FROM event LEFT JOIN event_attachment AS a ON a.event_id = event.id
                        WHERE case_id = ? ORDER BY recorded, position
                        """, row -> row.getString("action_type"), caseId).size();
    }

    private static Folder folder(ResultSet row, List<Case> cases, List<Attachment> files) throws SQLException {
        return new Folder(
                row.getObject("id", UUID.class),
                OrganizationId.parse(row.getString("osl")),
                row.getString("process_code"),
                row.getString("external_id"),
                new Applicant(
                        row.getString("applicant_first_name"),
                        row.getString("applicant_last_name"),
                        row.getString("applicant_email")),
                new PartnerInfo(
                        row.getString("editor_name"),
                        row.getString("application_name"),
                        row.getString("software_version")),
                Status.valueOf(row.getString("global_status")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "updated_at"),
                instant(row, "completed_at"),
                instant(row, "closed_at"),
                cases,
                files);
    }

    private static Case part(ResultSet row) throws SQLException {
        return new Case(
                row.getObject("case_id", UUID.class),
                row.getString("case_external_id"),
                OrganizationId.parse(row.getString("recipient")),
                row.getString("partner_attributes"),
                Status.valueOf(row.getString("case_status")),
                instant(row, "case_updated_at"),
                instant(row, "transmitted_at"),
                instant(row, "case_closed_at"),
                instant(row, "reopened_at"),
                texts(row, "former_recipients").stream()
                        .map(OrganizationId::parse)
                        .toList(),
                row.getObject("arrival_id", UUID.class),
                row.getInt("moves"),
                row.getObject("files_due_on", LocalDate.class));
    }

    private static Attachment file(ResultSet row) throws SQLException {
        return new Attachment(
                row.getObject("attachment_id", UUID.class),
                row.getString("file_name"),
                row.getString("type"),
                row.getLong("size"),
                row.getString("mime_type"),
                texts(row, "recipients"),
                AttachmentStatus.valueOf(row.getString("attachment_status")),
                row.getString("rejection_reason"),
                null);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var read = row.getObject(column, OffsetDateTime.class);
        return read == null ? null : read.toInstant();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private <T> Optional<T> first(String query, Row<T> reader, Object... values) throws SQLException {
        try (var statement =
                connection.prepareStatement(query, ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_READ_ONLY)) {
            set(statement, values);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(reader.read(row)) : Optional.empty();
            }
        }
    }

    private <T> List<T> all(String query, Row<T> reader, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            set(statement, values);
            try (var row = statement.executeQuery()) {
                var read = new ArrayList<T>();
                while (row.next()) {
                    read.add(reader.read(row));
                }
                return read;
            }
        }
    }

    private void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (var index = 0; index < values.length; index++) {
            switch (values[index]) {
                case Enum<?> name -> statement.setObject(index + 1, name.name(), Types.OTHER);
                case Instant instant -> statement.setObject(index + 1, instant.atOffset(ZoneOffset.UTC));
                case Collection<?> texts ->
                    statement.setArray(index + 1, connection.createArrayOf("text", texts.toArray()));
                case null -> statement.setNull(index + 1, Types.VARCHAR);
                default -> statement.setObject(index + 1, values[index]);
            }
        }
    }
}
