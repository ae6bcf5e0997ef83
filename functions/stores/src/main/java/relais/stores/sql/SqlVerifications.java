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
import relais.domain.verification.Digest;
import relais.domain.verification.Verifications;

/** Accounts and digests that are due, as one transaction sees them; an index on its date finds each. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Singleton
interface SqlVerifications extends Verifications, GenericRepository<DigestRow, Digest.Reader> {
    String TO_ASK = "SELECT id FROM account WHERE ask_at <= :now ORDER BY ask_at, id LIMIT :limit";
    String TO_ACT = "SELECT id FROM account WHERE act_at <= :now ORDER BY act_at, id LIMIT :limit";

    @Override
    @Query(TO_ASK)
    List<UUID> toAsk(Instant now, int limit);

    @Override
    @Query(TO_ACT)
    List<UUID> toAct(Instant now, int limit);

    @Override
    @Query("SELECT id FROM account WHERE question_id = :mail OR question_reminder = :mail")
    Optional<UUID> askedBy(UUID mail);

    @Query("""
            INSERT INTO verification_digest (reader, about, due_at) VALUES (:reader, :about, :dueAt)
            ON CONFLICT DO NOTHING
            """)
    void insert(DigestRow row);

    @Query("""
            DELETE FROM verification_digest WHERE (reader, about) IN (
                SELECT reader, about FROM verification_digest WHERE reader = :reader AND due_at <= :now
                ORDER BY due_at, about LIMIT :limit FOR UPDATE SKIP LOCKED)
            RETURNING *
            """)
    List<DigestRow> deleteDue(Digest.Reader reader, Instant now, int limit);

    @Override
    default void expect(Digest digest, Instant dueAt) {
        insert(new DigestRow(digest.reader(), digest.about(), dueAt));
    }

    @Override
    default List<Digest> takeDue(Digest.Reader reader, Instant now, int limit) {
        return deleteDue(reader, now, limit).stream().map(DigestRow::digest).toList();
    }
}
