package relais.stores.sql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import relais.domain.attachment.ScannedContents;
import relais.domain.attachment.Verdict;

/** Verdicts on contents as one transaction sees them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Singleton
interface SqlScannedContents extends ScannedContents, GenericRepository<ScannedContentRow, String> {

    Optional<ScannedContentRow> findByDigestAndSignatures(String digest, String signatures);

    @Query("""
            INSERT INTO scanned_content (digest, verdict, signatures, scanned_at)
            VALUES (:digest, :verdict, :signatures, :scannedAt)
            ON CONFLICT (digest) DO UPDATE SET (verdict, signatures, scanned_at)
                = (excluded.verdict, excluded.signatures, excluded.scanned_at)
            WHERE excluded.verdict = 'CLEAN' OR scanned_content.verdict <> 'CLEAN'
                OR scanned_content.signatures = excluded.signatures
            """)
    void upsert(ScannedContentRow row);

    @Query("""
            UPDATE scanned_content SET scanned_at = :now WHERE digest = (
                SELECT digest FROM scanned_content WHERE verdict = 'CLEAN' AND scanned_at < :begun
                AND (signatures <> :signatures OR scanned_at < :expired)
                ORDER BY scanned_at, digest LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING digest
            """)
    List<String> claimOldest(String signatures, Instant expired, Instant begun, Instant now);

    Optional<ScannedContentRow> findByDigest(String digest);

    @Query("DELETE FROM scanned_content WHERE digest = :digest AND verdict = 'CLEAN' AND scanned_at = :scannedAt")
    void deleteClaimed(String digest, Instant scannedAt);

    @Query("""
            SELECT a.folder_id, a.stored_key, a.stored_size FROM attachment AS a
                WHERE a.stored_digest = :digest AND a.verdict = 'CLEAN' AND a.status = 'RECEIVED'
                AND EXISTS (SELECT FROM folder_case AS c
                    WHERE c.folder_id = a.folder_id AND c.external_id = ANY (a.recipients)
                    AND c.status <> 'ARCHIVED')
            UNION ALL
            SELECT c.folder_id, a.stored_key, a.stored_size FROM event_attachment AS a
                JOIN event AS e ON e.id = a.event_id JOIN folder_case AS c ON c.id = e.case_id
                WHERE a.stored_digest = :digest AND a.verdict = 'CLEAN' AND a.status = 'RECEIVED'
                AND c.status <> 'ARCHIVED'
            """)
    List<StoredFileRow> findOpen(String digest);

    @Query("""
            SELECT folder_id, stored_key, stored_size FROM attachment WHERE stored_key = :key
            UNION ALL
            SELECT c.folder_id, a.stored_key, a.stored_size FROM event_attachment AS a
                JOIN event AS e ON e.id = a.event_id JOIN folder_case AS c ON c.id = e.case_id
                WHERE a.stored_key = :key
            """)
    List<StoredFileRow> findHolder(String key);

    @Override
    default Optional<Verdict> find(String digest, String signatures) {
        return findByDigestAndSignatures(digest, signatures).map(ScannedContentRow::verdict);
    }

    @Override
    default void note(String digest, Verdict verdict, String signatures, Instant at) {
        upsert(new ScannedContentRow(digest, verdict, signatures, at));
    }

    @Override
    default Optional<CleanContent> claim(String signatures, Instant expired, Instant begun, Instant now) {
        return claimOldest(signatures, expired, begun, now).stream()
                .findFirst()
                .flatMap(this::findByDigest)
                .map(ScannedContentRow::content);
    }

    @Override
    default void forget(CleanContent claimed) {
        deleteClaimed(claimed.digest(), claimed.scannedAt());
    }

    @Override
    @Query("""
            DELETE FROM scanned_content WHERE digest IN (
                SELECT digest FROM scanned_content WHERE verdict <> 'CLEAN' AND scanned_at < :before
                ORDER BY scanned_at LIMIT :limit)
            """)
    int forgetRefused(Instant before, int limit);

    @Override
    default List<OpenFile> openFiles(String digest) {
        return findOpen(digest).stream().map(StoredFileRow::file).toList();
    }

    @Override
    default Optional<OpenFile> holder(String key) {
        return findHolder(key).stream().findFirst().map(StoredFileRow::file);
    }
}
