package relais.domain.journal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import relais.domain.OrganizationId;

/** Audit entries in a list that its owner snapshots, in the order in which they were noted. */
public record MemoryAuditEntries(List<AuditEntry> all) implements AuditEntries {

    @Override
    public void note(AuditEntry act) {
        all.add(act);
    }

    @Override
    public List<AuditEntry> of(OrganizationId organization, int limit) {
        return all.reversed().stream()
                .filter(each -> each.organization().equals(organization))
                .sorted(Comparator.comparing(AuditEntry::at).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public int forget(Instant before, int limit) {
        var old = all.stream()
                .filter(each -> each.at().isBefore(before))
                .sorted(Comparator.comparing(AuditEntry::at))
                .limit(limit)
                .toList();
        old.forEach(all::remove);
        return old.size();
    }
}
