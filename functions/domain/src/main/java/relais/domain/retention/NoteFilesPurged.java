package relais.domain.retention;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationId;
import relais.domain.Outcome;
import relais.domain.Outcome.Nothing;
import relais.domain.Paris;
import relais.domain.access.AccessPolicy;
import relais.domain.access.AccessPolicy.CaseAccess;
import relais.domain.access.Caller;
import relais.domain.access.Perimeter;

/**
 * Notes the files that a caller purged on its own side. One file of another's refuses the whole request. A file that is not
 * due, is gone or is noted already changes nothing, so that a retry never gets stuck.
 */
public final class NoteFilesPurged {
    private final Ledger ledger;
    private final Clock clock;

    public NoteFilesPurged(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    private record Owner(OrganizationId osl, OrganizationId recipient, String processCode) {}

    /** @param keys at most {@value ListFilesToPurge#MOST} */
    public Outcome<Nothing> note(Caller caller, Collection<FileLink.LinkKey> keys) {
        return ledger.transaction(tables -> AccessPolicy.perimeters(tables, caller)
                .then(shares -> {
                    var links = tables.fileLinks().find(keys);
                    var denied = links.stream()
                            .map(link -> new Owner(link.osl(), link.recipient(), link.processCode()))
                            .distinct()
                            .map(owner -> AccessPolicy.on(
                                    tables, caller, owner.osl(), owner.recipient(), owner.processCode()))
                            .filter(CaseAccess.Denied.class::isInstance)
                            .map(CaseAccess.Denied.class::cast)
                            .findFirst();
                    if (denied.isPresent()) {
                        return new Outcome.Forbidden<>(denied.get().reason());
                    }
                    note(tables, shares, links);
                    return Outcome.done();
                }));
    }

    private void note(Tables tables, List<Perimeter> shares, Collection<FileLink> links) {
        var today = Paris.day(clock.instant());
        for (var share : shares) {
            var own = links.stream()
                    .filter(link -> link.isDue(today))
                    .filter(link -> share.covers(link.osl(), link.recipient(), link.processCode()))
                    .collect(Collectors.toUnmodifiableSet());
            tables.fileLinks().notePurged(own, share.side(), today);
        }
    }
}
