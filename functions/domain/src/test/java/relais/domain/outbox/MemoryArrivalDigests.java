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
        var due = all.stream().filter(each -> !each.dueAt().isAfter(now)).toList();
        var recipients =
                due.stream().map(Expected::recipient).distinct().limit(limit).collect(Collectors.toSet());
        var taken = due.stream()
                .filter(each -> recipients.contains(each.recipient()))
                .collect(Collectors.groupingBy(Expected::alone));
        taken.values().forEach(all::removeAll);
        return taken.entrySet().stream()
                .map(group -> new Arrivals(
                        group.getKey().recipient(),
                        group.getKey().processCode(),
                        group.getValue().size()))
                .toList();
    }
}
