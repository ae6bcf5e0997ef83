package relais.domain.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;

/** The last visit of each agent to the lists of each administration; it ends with the account. */
public interface DeskVisits {
    Optional<DeskVisit> find(UUID accountId, OrganizationId organization);

    /** Adds a visit, or replaces the one of the same agent and administration. */
    void put(DeskVisit visit);

    /**
     * An agent's present or last visit, which ends once the agent looks at no list for {@link #PAUSE}.
     *
     * @param formerAt the end of the visit before it; null if it is the first
     * @param seenAt the last look, to the minute
     */
    record DeskVisit(
            UUID accountId,
            OrganizationId organization,
            @Nullable Instant formerAt,
            Instant seenAt) {
        /** The time without a look after which another visit begins. */
        public static final Duration PAUSE = Duration.ofMinutes(30);

        private static final Duration SEEN_TO_THE = Duration.ofMinutes(1);

        /** The visit after another look, which may begin the next one. */
        DeskVisit seen(Instant now) {
            var pause = Duration.between(seenAt, now);
            if (pause.compareTo(PAUSE) >= 0) {
                return new DeskVisit(accountId, organization, seenAt, now);
            }
            return pause.compareTo(SEEN_TO_THE) < 0 ? this : new DeskVisit(accountId, organization, formerAt, now);
        }
    }
}
