package relais.domain.account;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The quarterly question « Are you still there? », from the decision to ask until the answer (HUB-38). Its delay runs from the
 * sending, and stops if the mail bounces.
 *
 * @param id also the id of the mail that asks
 * @param sentAt null until the mail left
 * @param reminder the id of the mail that reminds; null until it is owed
 * @param bouncedAt the instant at which the address was known to bounce; null if it is not
 */
public record Question(
        UUID id,
        Instant askedAt,
        @Nullable Instant sentAt,
        @Nullable UUID reminder,
        @Nullable Instant bouncedAt) {
    /** « 2 jours (48 heures) », to the second (HUB-39). */
    public static final Duration TO_ANSWER = Duration.ofHours(48);

    public static Question decided(UUID id, Instant now) {
        return new Question(id, now, null, null, null);
    }

    public Question sent(Instant now) {
        return new Question(id, askedAt, now, reminder, bouncedAt);
    }

    public Question reminded(UUID mail) {
        return new Question(id, askedAt, sentAt, mail, bouncedAt);
    }

    public Question bounced(Instant now) {
        return new Question(id, askedAt, sentAt, reminder, now);
    }

    /** True if that mail asked the question, or reminded of it. */
    public boolean isOf(UUID mail) {
        return id.equals(mail) || mail.equals(reminder);
    }

    /** The first instant that is too late; null while no delay runs. */
    public @Nullable Instant answerBy() {
        return sentAt == null || bouncedAt != null ? null : sentAt.plus(TO_ANSWER);
    }
}
