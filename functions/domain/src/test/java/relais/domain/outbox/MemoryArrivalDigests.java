package relais.domain.outbox;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import relais.domain.OrganizationId;

/** Arrivals in a list that its owner snapshots. */
public record MemoryArrivalDigests(List<MemoryArrivalDigests.Expected> all) implements ArrivalDigests {
    public record Expected(OrganizationId recipient, String processCode, Instant dueAt) {
        private Arrivals alone() {
            return new Arrivals(recipient, processCode, 1);
        }
    }

    @Override
    public void expect(OrganizationId recipient, String processCode, Instant dueAt) {
        all.add(new Expected(recipient, processCode, dueAt));
    }

    @Override
    public List<Arrivals> takeDue(Instant now, int limit) {
        var due =
                all.stream().filter(each -> !each.dueAt().isAfter(now)).collect(Collectors.groupingBy(Expected::alone));
        return due.entrySet().stream()
                .limit(limit)
                .map(group -> {
                    all.removeAll(group.getValue());
                    return new Arrivals(
                            group.getKey().recipient(),
                            group.getKey().processCode(),
                            group.getValue().size());
                })
                .toList();
    }
}
