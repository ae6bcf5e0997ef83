package relais.domain.attachment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The files that wait for the antivirus. They end with their folder. */
public interface PendingScans {

    /** Adds a waiting file. If its verdict came first, the file is due at once with it. */
    void add(String key, UUID folderId, Instant now, Instant dueAt);

    Optional<PendingScan> find(String key);

    /**
     * Takes the oldest one that is due, with a verdict that came meanwhile, and counts an attempt. Nobody else takes it before
     * {@code until}.
     */
    Optional<PendingScan> take(Instant now, Instant until);

    /** Sets the instant from which the antivirus is asked. */
    void reschedule(String key, Instant dueAt);

    void remove(String key);

    /** Keeps a verdict on bytes that no file holds yet; of several verdicts the first, unless a later one is INFECTED. */
    void keepEarly(String key, Verdict verdict, Instant at);

    /** Removes at most {@code limit} verdicts that came before that instant and were never used; returns their number. */
    int forgetEarly(Instant before, int limit);

    /** How many files wait, and since when. */
    ScanQueueState state();

    /** @param oldest null if none waits */
    record ScanQueueState(int waiting, @Nullable Instant oldest) {}
}
