package relais.domain.scan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import relais.domain.Unavailable;
import relais.domain.attachment.Verdict;
import relais.domain.attachment.VirusScanner;

/** An antivirus that a test starts, stops and teaches signatures. It judges files by their size. */
final class Engine implements VirusScanner {
    private final Map<Long, Verdict> bySize = new HashMap<>();
    private final List<String> scanned = new ArrayList<>();
    private boolean isUp = true;
    private boolean isPrompt = true;
    private long breaking = -1;
    private Duration patience = Duration.ZERO;
    private String signatures = "base 1";

    void stop() {
        isUp = false;
    }

    void start() {
        isUp = true;
    }

    void leaveForLater() {
        isPrompt = false;
    }

    /** Tells its verdicts by itself, after the hub has asked or before. */
    void tellBy(Duration wait) {
        isPrompt = false;
        patience = wait;
        signatures = "";
    }

    void breakOffAt(long size) {
        breaking = size;
    }

    void learn(String base, long size, Verdict verdict) {
        signatures = base;
        bySize.put(size, verdict);
    }

    /** The keys scanned so far, in order. */
    List<String> scanned() {
        return List.copyOf(scanned);
    }

    @Override
    public Verdict scan(String key, long size) {
        if (!isUp || size == breaking) {
            throw new Unavailable("antivirus");
        }
        scanned.add(key);
        return patience.isZero() ? bySize.getOrDefault(size, Verdict.CLEAN) : Verdict.AWAITED;
    }

    @Override
    public Optional<String> signatures() {
        if (!isUp) {
            throw new Unavailable("antivirus");
        }
        return Optional.of(signatures).filter(base -> !base.isEmpty());
    }

    @Override
    public boolean isScannedOnUpload(long size) {
        return isPrompt;
    }

    @Override
    public Duration patience() {
        return patience;
    }
}
