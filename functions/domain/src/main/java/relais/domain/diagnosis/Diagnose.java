package relais.domain.diagnosis;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.Outcome;
import relais.domain.access.AccessPolicy;
import relais.domain.access.Caller;
import relais.domain.diagnosis.Diagnosis.OfCase;
import relais.domain.folder.Case;
import relais.domain.folder.Folder;
import relais.domain.mailbox.Mailboxes;

/**
 * Says where a télédossier is and what blocks it, to its operator, and to each recipient about its own case even if its
 * subscription closes the case itself to it. It changes nothing.
 */
public final class Diagnose {
    private final Ledger ledger;
    private final Mailboxes mailboxes;
    private final Clock clock;

    public Diagnose(Ledger ledger, Mailboxes mailboxes, Clock clock) {
        this.ledger = ledger;
        this.mailboxes = mailboxes;
        this.clock = clock;
    }

    public Outcome<Diagnosis> ofCase(Caller caller, UUID caseId) {
        return ledger.<Outcome<VisibleCases>>transaction(tables -> tables.folders()
                        .findByCase(caseId)
                        .map(folder ->
                                seen(tables, caller, folder, part -> part.id().equals(caseId)))
                        .map(seen -> seen.cases().isEmpty() ? Outcome.<VisibleCases>forbidden() : Outcome.done(seen))
                        .orElseGet(() -> Outcome.missing("Case")))
                .then(seen -> Outcome.done(diagnosis(seen)));
    }

    /**
     * @param externalId of a folder, or of a case
     * @return the caller's own télédossiers, of every operator that used the number
     */
    public List<Diagnosis> ofNumber(Caller caller, String externalId) {
        return ledger
                .transaction(tables -> tables.folders().numbered(externalId).stream()
                        .map(folder -> seen(
                                tables,
                                caller,
                                folder,
                                part -> folder.externalId().equals(externalId)
                                        || part.externalId().equals(externalId)))
                        .filter(seen -> !seen.cases().isEmpty())
                        .toList())
                .stream()
                .map(this::diagnosis)
                .toList();
    }

    private record VisibleCases(Folder folder, List<Examination> cases) {}

    private VisibleCases seen(Tables tables, Caller caller, Folder folder, Predicate<Case> asked) {
        var now = clock.instant();
        var own = folder.cases().stream()
                .filter(asked)
                .flatMap(part -> {
                    var sides =
                            AccessPolicy.sides(tables, caller, folder.osl(), part.recipient(), folder.processCode());
                    return sides.isEmpty()
                            ? Stream.empty()
                            : Stream.of(Examination.of(tables, folder, part, sides, now));
                })
                .toList();
        return new VisibleCases(folder, own);
    }

    private Diagnosis diagnosis(VisibleCases seen) {
        return new Diagnosis(
                seen.folder(),
                seen.cases().stream()
                        .map(examination -> new OfCase(examination.part(), findings(examination)))
                        .toList());
    }

    private List<Finding> findings(Examination examination) {
        return Stream.concat(examination.records().stream(), examination.waiting(mailboxes).stream())
                .toList();
    }
}
