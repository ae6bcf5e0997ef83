package relais.domain.folder;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.Outcome;
import relais.domain.Outcome.Nothing;
import relais.domain.access.Caller;
import relais.domain.access.Rights;
import relais.domain.access.Side;

/** Moves a case along the table of {@link Transitions}; the status already reached is accepted and changes nothing. */
public final class MoveCase {
    private final Ledger ledger;
    private final Clock clock;

    public MoveCase(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    public Outcome<Nothing> move(Caller caller, UUID caseId, Status wanted) {
        return ledger.transaction(tables -> {
            var found = tables.folders().lockByCase(caseId);
            if (found.isEmpty()) {
                return Outcome.missing("Case");
            }
            var folder = found.get();
            var part = folder.part(caseId).orElseThrow();
            return switch (Rights.on(tables, caller, folder, part)) {
                case Rights.Standing.Denied(var reason) -> new Outcome.Forbidden<>(reason);
                case Rights.Standing.Allowed(var sides) ->
                    !sides.contains(Side.OSL) && !part.status().isNotified()
                            ? Outcome.missing("Case")
                            : move(tables, folder, part, sides, wanted);
            };
        });
    }

    private Outcome<Nothing> move(Tables tables, Folder folder, Case part, Set<Side> sides, Status wanted) {
        if (part.status() == wanted) {
            return Outcome.done();
        }
        var known = tables.processes().find(folder.processCode()).orElseThrow().statuses();
        var allowed = Transitions.allowed(sides, part.status(), known);
        if (!allowed.contains(wanted)) {
            return Outcome.refused("Case status %s cannot change to %s (allowed: %s)"
                    .formatted(
                            part.status(),
                            wanted,
                            allowed.stream().map(Status::name).collect(Collectors.joining(", "))));
        }
        // Handing an awaited complement back is a completion whose notification the hub makes at once (contract,
        // "Statuses").
        var reached = wanted == Status.HUBEE_COMPLETED ? Status.HUBEE_NOTIFIED : wanted;
        tables.folders().update(folder.with(part.moved(reached, clock.instant())));
        return Outcome.done();
    }
}
