package relais.domain.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import relais.domain.OrganizationId;

/** Waiting decisions in a map that its owner snapshots. */
public record MemoryPendingDecisions(Map<UUID, PendingDecision> byCase) implements PendingDecisions {

    @Override
    public Optional<PendingDecision> find(UUID caseId) {
        return Optional.ofNullable(byCase.get(caseId));
    }

    @Override
    public Set<UUID> casesWaitingIn(OrganizationId organization) {
        return byCase.values().stream()
                .filter(each -> each.waits() && each.organization().equals(organization))
                .map(PendingDecision::caseId)
                .collect(Collectors.toSet());
    }

    @Override
    public void put(PendingDecision decision) {
        byCase.put(decision.caseId(), decision);
    }

    @Override
    public void remove(UUID caseId) {
        byCase.remove(caseId);
    }

    @Override
    public List<PendingDecision> due(Instant now, int limit) {
        return byCase.values().stream()
                .filter(each -> each.waits() && !each.dueAt().isAfter(now))
                .sorted(Comparator.comparing(PendingDecision::dueAt))
                .limit(limit)
                .toList();
    }
}
