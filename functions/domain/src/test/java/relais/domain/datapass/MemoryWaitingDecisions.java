package relais.domain.datapass;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Waiting decisions in a map that its owner snapshots. */
public record MemoryWaitingDecisions(Map<String, WaitingDecision> byFingerprint) implements WaitingDecisions {

    @Override
    public List<WaitingDecision> all() {
        return byFingerprint.values().stream()
                .sorted(Comparator.comparing(WaitingDecision::since)
                        .thenComparing(each -> each.received().fingerprint()))
                .toList();
    }

    @Override
    public Optional<WaitingDecision> find(String fingerprint) {
        return Optional.ofNullable(byFingerprint.get(fingerprint));
    }

    @Override
    public void save(WaitingDecision decision) {
        byFingerprint.put(decision.received().fingerprint(), decision);
    }

    @Override
    public void delete(String fingerprint) {
        byFingerprint.remove(fingerprint);
    }
}
