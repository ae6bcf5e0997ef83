package relais.stores;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import relais.domain.organization.OrganizationId;
import relais.domain.verification.Digest;
import relais.domain.verification.Verifications;

/** What is due about accounts, each read by an index of its date. */
record SqlVerifications(Handle handle) implements Verifications {

    @Override
    public List<UUID> toAsk(Instant now, int limit) {
        return due("ask_at", now, limit);
    }

    @Override
    public List<UUID> toAct(Instant now, int limit) {
        return due("act_at", now, limit);
    }

    @Override
    public Optional<UUID> askedBy(UUID mail) {
        return handle.select("SELECT id FROM account WHERE question_id = ? OR question_reminder = ?", mail, mail)
                .mapTo(UUID.class)
                .findFirst();
    }

    @Override
    public void expect(Digest digest, Instant dueAt) {
        handle.execute(
                "INSERT INTO verification_digest (reader, about, due_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                digest.reader(),
                digest.about().toString(),
                dueAt);
    }

    @Override
    public List<Digest> takeDue(Digest.Reader reader, Instant now, int limit) {
        return handle.select("""
            DELETE FROM verification_digest WHERE (reader, about) IN (
                SELECT reader, about FROM verification_digest WHERE reader = ? AND due_at <= ?
                ORDER BY due_at, about LIMIT ? FOR UPDATE SKIP LOCKED)
            RETURNING about
            """, reader, now, limit)
                .mapTo(String.class)
                .map(OrganizationId::parse)
                .map(about -> new Digest(reader, about))
                .list();
    }

    private List<UUID> due(String date, Instant now, int limit) {
        return handle.select(due(date), now, limit).mapTo(UUID.class).list();
    }

    /** A statement of two values: now, and how many at most. */
    static String due(String date) {
        return "SELECT id FROM account WHERE %1$s <= ? ORDER BY %1$s, id LIMIT ?".formatted(date);
    }
}
