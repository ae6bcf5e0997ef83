package relais.domain.journal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import relais.domain.OrganizationId;

/** Acts in a list that its owner snapshots, in the order in which they were noted. */
public record MemoryActs(List<Act> all) implements Acts {

    @Override
    public void note(Act act) {
        all.add(act);
    }

    @Override
    public List<Act> of(OrganizationId organization, int limit) {
        return all.reversed().stream()
                .filter(each -> each.organization().equals(organization))
                .sorted(Comparator.comparing(Act::at).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public int forget(Instant before, int limit) {
        var old = all.stream()
                .filter(each -> each.at().isBefore(before))
                .sorted(Comparator.comparing(Act::at))
                .limit(limit)
                .toList();
        old.forEach(all::remove);
        return old.size();
    }
}
