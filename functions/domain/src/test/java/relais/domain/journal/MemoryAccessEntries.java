package relais.domain.journal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import relais.domain.Page;
import relais.domain.Window;

/** Access entries in a list that its owner snapshots, in the order in which they were noted. */
public record MemoryAccessEntries(List<AccessEntry> all) implements AccessEntries {

    @Override
    public void note(AccessEntry entry) {
        all.add(entry);
    }

    @Override
    public Page<AccessEntry> search(AccessCriteria criteria, Window window) {
        return window.of(all.stream()
                .filter(criteria::matches)
                .sorted(Comparator.comparing(AccessEntry::at).reversed())
                .toList());
    }

    @Override
    public int forget(Instant before, int limit) {
        var old = all.stream()
                .filter(each -> each.at().isBefore(before))
                .sorted(Comparator.comparing(AccessEntry::at))
                .limit(limit)
                .toList();
        old.forEach(all::remove);
        return old.size();
    }
}
