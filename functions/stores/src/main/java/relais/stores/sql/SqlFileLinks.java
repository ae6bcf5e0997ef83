package relais.stores.sql;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import relais.domain.access.Grant;
import relais.domain.access.Perimeter;
import relais.domain.access.Side;
import relais.domain.retention.FileLink;
import relais.domain.retention.FileLinks;

/** Links between cases and files, as one transaction sees them; a file's recipients and a case's date make them. */
record SqlFileLinks(FileLinkRows rows) implements FileLinks {

    @Override
    public List<FileLink> find(Collection<FileLink.LinkKey> keys) {
        return links(rows.find(attachments(keys), cases(keys)));
    }

    @Override
    public List<FileLink> due(Perimeter share, LocalDate today, int limit) {
        var side = share.side();
        return links(
                switch (side) {
                    case HUB -> rows.findDue(side, today, limit);
                    case OSL -> rows.findDueToOperators(side, today, organizations(share), processCodes(share), limit);
                    case SI -> rows.findDueToRecipients(side, today, organizations(share), processCodes(share), limit);
                });
    }

    @Override
    public void notePurged(Collection<FileLink> links, Side side, LocalDate today) {
        var keys = links.stream().map(FileLink::key).toList();
        rows.insertPurged(attachments(keys), cases(keys), side, today);
    }

    /** Repeats an organisation for each démarche that it is granted, or names it once if it is granted all of them. */
    private static String[] organizations(Perimeter share) {
        return share.grants().stream()
                .flatMap(grant -> codes(grant).map(code -> grant.organization().toString()))
                .toArray(String[]::new);
    }

    private static String[] processCodes(Perimeter share) {
        return share.grants().stream().flatMap(SqlFileLinks::codes).toArray(String[]::new);
    }

    /** An empty text stands for all démarches, because no code is empty. */
    private static Stream<String> codes(Grant grant) {
        return grant.processCodes().isEmpty() ? Stream.of("") : grant.processCodes().stream();
    }

    private static String[] attachments(Collection<FileLink.LinkKey> keys) {
        return SqlColumns.array(
                keys.stream().map(FileLink.LinkKey::attachmentId).toList());
    }

    private static String[] cases(Collection<FileLink.LinkKey> keys) {
        return SqlColumns.array(keys.stream().map(FileLink.LinkKey::caseId).toList());
    }

    private static List<FileLink> links(List<FileLinkRow> found) {
        return found.stream().map(FileLinkRow::link).toList();
    }
}
