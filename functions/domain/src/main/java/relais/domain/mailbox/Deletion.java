package relais.domain.mailbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/** A notification that its recipient deleted. It is kept for replay during seven days, or until its télédossier ends. */
public record Deletion(Notification notification, Instant at) {
    public static final Duration KEPT = Duration.ofDays(7);

    static final Comparator<Deletion> OLDEST_FIRST = Comparator.comparing(Deletion::at)
            .thenComparing(deletion -> deletion.notification().id().toString());

    public Instant keptUntil() {
        return at.plus(KEPT);
    }

    public Deletion telling(EventState state) {
        return new Deletion(notification.telling(state), at);
    }
}
