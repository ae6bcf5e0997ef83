package relais.domain.folder;

import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.Outcome;
import relais.domain.Outcome.Nothing;
import relais.domain.access.Caller;
import relais.domain.process.Status;
import relais.domain.process.Transitions;

/** Moves a case along the table of {@link Transitions}. A status already reached is accepted and changes nothing. */
public final class MoveCase {
    private final Ledger ledger;
    private final Clock clock;

    public MoveCase(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    public Outcome<Nothing> move(Caller caller, UUID caseId, Status wanted) {
        return ledger.transaction(
                tables -> OpenedCase.lock(tables, caller, caseId).then(opened -> move(tables, opened, wanted)));
    }

    private Outcome<Nothing> move(Tables tables, OpenedCase opened, Status wanted) {
        var part = opened.part();
        if (Transitions.isReached(part.status(), wanted)) {
            return Outcome.done();
        }
        var allowed = opened.allowed();
        if (!allowed.contains(wanted)) {
            return Outcome.refused("Case status %s cannot change to %s (allowed: %s)"
                    .formatted(
                            part.status(),
                            wanted,
                            allowed.isEmpty()
                                    ? "none"
                                    : allowed.stream().map(Status::name).collect(Collectors.joining(", "))));
        }
        var retention = tables.processes().retention(opened.folder().processCode());
        tables.folders().update(opened.folder().with(part.movedTo(wanted, clock.instant(), retention)));
        return Outcome.done();
    }
}
