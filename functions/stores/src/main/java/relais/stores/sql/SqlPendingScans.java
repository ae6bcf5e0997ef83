package relais.stores.sql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import relais.domain.attachment.PendingScan;
import relais.domain.attachment.PendingScans;
import relais.domain.attachment.Verdict;

/** Waiting files as one transaction sees them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Singleton
interface SqlPendingScans extends PendingScans, GenericRepository<PendingScanRow, String> {

    Optional<PendingScanRow> findByStoredKey(String storedKey);

    @Query("DELETE FROM early_verdict WHERE stored_key = :key RETURNING verdict")
    List<String> takeEarly(String key);

    @Query("""
            INSERT INTO pending_scan (stored_key, folder_id, verdict, waiting_since, due_at, attempts)
            VALUES (:storedKey, :folderId, :verdict, :waitingSince, :dueAt, :attempts)
            ON CONFLICT (stored_key) DO NOTHING
            """)
    void insert(PendingScanRow row);

    @Query("""
            UPDATE pending_scan SET due_at = :until, attempts = attempts + 1
            WHERE stored_key = (
                SELECT stored_key FROM pending_scan WHERE due_at <= :now
                ORDER BY waiting_since, stored_key LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING stored_key
            """)
    List<String> takeOldest(Instant now, Instant until);

    void update(@Id String storedKey, Instant dueAt);

    @Query("""
            UPDATE pending_scan SET verdict = :verdict
            WHERE stored_key = :key AND (verdict IS NULL OR verdict <> 'INFECTED')
            """)
    void updateVerdict(String key, Verdict verdict);

    void deleteByStoredKey(String storedKey);

    @Query("""
            INSERT INTO early_verdict (stored_key, verdict, told_at) VALUES (:key, :verdict, :at)
            ON CONFLICT (stored_key) DO UPDATE SET verdict = excluded.verdict WHERE excluded.verdict = 'INFECTED'
            """)
    void insertEarly(String key, Verdict verdict, Instant at);

    @Query("SELECT count(*)::integer AS waiting, min(waiting_since) AS oldest FROM pending_scan")
    WaitingFilesRow countWaiting();

    @Override
    default void add(String key, UUID folderId, Instant now, Instant dueAt) {
        var told = early(key);
        insert(new PendingScanRow(key, folderId, told.orElse(null), now, told.isPresent() ? now : dueAt, 0));
    }

    @Override
    default Optional<PendingScan> find(String key) {
        return findByStoredKey(key).map(PendingScanRow::scan);
    }

    @Override
    default Optional<PendingScan> take(Instant now, Instant until) {
        return takeOldest(now, until).stream().findFirst().flatMap(this::find).map(this::told);
    }

    private PendingScan told(PendingScan scan) {
        var told = early(scan.key());
        told.ifPresent(verdict -> updateVerdict(scan.key(), verdict));
        return told.isPresent() ? find(scan.key()).orElseThrow() : scan;
    }

    private Optional<Verdict> early(String key) {
        return takeEarly(key).stream().findFirst().map(Verdict::valueOf);
    }

    @Override
    default void reschedule(String key, Instant dueAt) {
        update(key, dueAt);
    }

    @Override
    default void remove(String key) {
        deleteByStoredKey(key);
    }

    @Override
    default void keepEarly(String key, Verdict verdict, Instant at) {
        insertEarly(key, verdict, at);
    }

    @Override
    @Query("""
            DELETE FROM early_verdict WHERE stored_key IN (
                SELECT stored_key FROM early_verdict WHERE told_at < :before ORDER BY told_at LIMIT :limit)
            """)
    int forgetEarly(Instant before, int limit);

    @Override
    default ScanQueueState state() {
        var row = countWaiting();
        return new ScanQueueState(row.waiting(), row.oldest());
    }
}
