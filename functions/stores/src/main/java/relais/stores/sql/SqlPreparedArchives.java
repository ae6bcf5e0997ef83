package relais.stores.sql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import relais.domain.OrganizationId;
import relais.domain.desk.PreparedArchive;
import relais.domain.desk.PreparedArchives;

/** Prepared archives as one transaction sees them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Singleton
interface SqlPreparedArchives extends PreparedArchives, GenericRepository<PreparedArchiveRow, UUID> {
    String COLUMNS =
            "SELECT id, organization, case_ids::text[] AS case_ids, files, size, asked_at, due_at, attempts, leased_until,"
                    + " ready_at,"
                    + " failure, expires_at FROM prepared_archive ";
    String PAST =
            "SELECT id FROM prepared_archive WHERE expires_at <= :now ORDER BY expires_at LIMIT :limit FOR UPDATE SKIP LOCKED";

    Optional<PreparedArchiveRow> findById(UUID id);

    @Query(COLUMNS + "WHERE id = :id FOR UPDATE")
    Optional<PreparedArchiveRow> lockById(UUID id);

    @Query(COLUMNS + "WHERE organization = :owner AND case_ids = :cases::uuid[]")
    Optional<PreparedArchiveRow> findByCases(String owner, String[] cases);

    /** A table of an hour needs no index for it. */
    @Query(COLUMNS + "WHERE :caseId = ANY (case_ids)")
    List<PreparedArchiveRow> findHolding(UUID caseId);

    @Query("""
            INSERT INTO prepared_archive (id, organization, case_ids, files, size, asked_at, due_at, attempts, leased_until,
                ready_at, failure, expires_at)
            VALUES (:id, :organization, :caseIds::uuid[], :files, :size, :askedAt, :dueAt, :attempts, :leasedUntil,
                :readyAt, :failure, :expiresAt)
            ON CONFLICT (organization, case_ids) DO NOTHING
            """)
    void insert(PreparedArchiveRow row);

    @Query("""
            UPDATE prepared_archive SET (due_at, attempts, leased_until, ready_at, failure, expires_at)
                = (:dueAt, :attempts, :leasedUntil, :readyAt, :failure, :expiresAt) WHERE id = :id
            """)
    void updateState(PreparedArchiveRow row);

    void deleteById(UUID id);

    @Query("DELETE FROM prepared_archive WHERE id IN (" + PAST + ")")
    int deletePast(Instant now, int limit);

    @Override
    default Optional<PreparedArchive> find(UUID id) {
        return findById(id).map(PreparedArchiveRow::archive);
    }

    @Override
    default Optional<PreparedArchive> lock(UUID id) {
        return lockById(id).map(PreparedArchiveRow::archive);
    }

    @Override
    default Optional<PreparedArchive> of(OrganizationId organization, List<UUID> caseIds) {
        return findByCases(organization.toString(), SqlColumns.array(caseIds)).map(PreparedArchiveRow::archive);
    }

    @Override
    default List<PreparedArchive> holding(UUID caseId) {
        return findHolding(caseId).stream().map(PreparedArchiveRow::archive).toList();
    }

    @Override
    default void add(PreparedArchive archive) {
        insert(PreparedArchiveRow.of(archive));
    }

    @Override
    default void update(PreparedArchive archive) {
        updateState(PreparedArchiveRow.of(archive));
    }

    @Override
    default void remove(UUID id) {
        deleteById(id);
    }

    @Override
    default int forget(Instant now, int limit) {
        return deletePast(now, limit);
    }
}
