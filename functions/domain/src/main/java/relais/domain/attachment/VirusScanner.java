package relais.domain.attachment;

import java.time.Duration;
import java.util.Optional;

/** An antivirus, which reads stored bytes by their key. */
@FunctionalInterface
public interface VirusScanner {

    /**
     * @param size in bytes
     * @return AWAITED if the verdict comes later, by itself
     * @throws relais.domain.Unavailable if the antivirus does not answer in time, or not in a way that it should
     */
    Verdict scan(String key, long size);

    /**
     * The signature database in use, in the antivirus's own words; empty if it names none, so that no verdict is remembered.
     *
     * @throws relais.domain.Unavailable if the antivirus does not answer in time
     */
    default Optional<String> signatures() {
        return Optional.empty();
    }

    /**
     * The signature database whose verdict on the same bytes holds for this file, too; empty if the file has to be scanned itself.
     *
     * @throws relais.domain.Unavailable if the antivirus does not answer in time
     */
    default Optional<String> signatures(String key) {
        return signatures();
    }

    /** True if so many bytes are scanned while their sender waits. */
    default boolean isScannedOnUpload(long size) {
        return true;
    }

    /** How long the hub waits for a verdict that comes by itself, before it asks; zero if the hub always has to ask. */
    default Duration patience() {
        return Duration.ZERO;
    }
}
