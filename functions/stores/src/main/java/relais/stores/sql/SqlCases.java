package relais.stores.sql;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import relais.domain.OrganizationId;
import relais.domain.Page;
import relais.domain.Window;
import relais.domain.folder.Case;
import relais.domain.folder.Folder;
import relais.domain.folder.RemainingCase;

/** The cases of folders, as one transaction sees them. */
record SqlCases(CaseRows rows) {

    void replace(Folder folder, List<Case> before, List<Case> after) {
        var gone = Placed.gone(before, after, Case::id);
        if (!gone.isEmpty()) {
            rows.deleteAll(SqlColumns.array(gone));
        }
        var changed = Placed.changed(before, after).stream()
                .map(placed -> CaseRow.of(folder, placed))
                .toList();
        if (!changed.isEmpty()) {
            rows.upsertAll(changed);
        }
    }

    Set<String> processesOf(OrganizationId recipient) {
        return rows.findProcessesOf(recipient.toString());
    }

    /** Locks their folders first, so that no transaction waiting for a folder writes a case back as it was. */
    List<UUID> handOver(OrganizationId recipient, OrganizationId other, Set<String> processCodes) {
        var codes = SqlColumns.array(processCodes);
        rows.lockFolders(recipient.toString(), codes);
        return rows.handOver(recipient.toString(), other.toString(), codes);
    }

    /** Locks their folders first, as {@link #handOver}. */
    List<UUID> handBack(OrganizationId recipient, OrganizationId former) {
        rows.lockFoldersLastFrom(recipient.toString(), former.toString());
        return rows.handBack(recipient.toString(), former.toString());
    }

    Map<UUID, OrganizationId> recipients(Collection<UUID> caseIds) {
        return rows.findRecipients(SqlColumns.array(caseIds)).stream()
                .collect(Collectors.toMap(CaseRecipient::id, CaseRecipient::recipient));
    }

    /** Reads the cases that a recipient still has to treat from an index that holds no others. */
    Page<RemainingCase> remaining(OrganizationId recipient, String processCode, Window window) {
        var name = recipient.toString();
        var total = rows.countRemaining(name, processCode);
        var items = rows.findRemaining(name, processCode, window.count(), window.offset()).stream()
                .map(RemainingRow::remaining)
                .toList();
        return new Page<>(items, window.offset(), total);
    }
}
