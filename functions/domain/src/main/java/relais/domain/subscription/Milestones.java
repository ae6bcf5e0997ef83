package relais.domain.subscription;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The dates of a subscription that no rule depends on, each null until it comes. */
public record Milestones(
        @Nullable Instant createdAt,
        @Nullable Instant validatedAt,
        @Nullable Instant rejectedAt,
        @Nullable Instant endsAt,
        @Nullable Instant updatedAt) {
    public static final Milestones NONE = new Milestones(null, null, null, null, null);

    public Milestones dated(@Nullable Instant created, @Nullable Instant updated) {
        return new Milestones(created, validatedAt, rejectedAt, endsAt, updated);
    }
}
