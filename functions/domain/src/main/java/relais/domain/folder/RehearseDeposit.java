package relais.domain.folder;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.Outcome;
import relais.domain.access.AccessPolicy;
import relais.domain.access.Caller;
import relais.domain.process.Process;

/** Tells the outcome of a deposit by the deposit's own rules, without keeping anything. */
public final class RehearseDeposit {
    private final Ledger ledger;
    private final Clock clock;

    public RehearseDeposit(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The outcome that a deposit would have.
     *
     * @param faults every broken rule
     * @param warnings accepted but unusual points
     * @param earlier the earlier deposit under its number; the same would be answered again, and another refused
     */
    public record Rehearsal(List<String> faults, List<String> warnings, Optional<EarlierDeposit> earlier) {
        static final Rehearsal NONE = new Rehearsal(List.of(), List.of(), Optional.empty());

        public Rehearsal {
            faults = List.copyOf(faults);
            warnings = List.copyOf(warnings);
        }
    }

    /** Same access rule as the deposit itself. A deposit that names no démarche has an empty rehearsal. */
    public Outcome<Rehearsal> rehearse(Caller caller, Deposit deposit) {
        if (deposit.processCode().isEmpty()) {
            return Outcome.done(Rehearsal.NONE);
        }
        return ledger.transaction(tables -> {
            var process = tables.processes().find(deposit.processCode());
            if (process.isEmpty()) {
                return Outcome.done(
                        new Rehearsal(List.of(DepositRules.unknownProcess(deposit)), List.of(), Optional.empty()));
            }
            return AccessPolicy.mayDeposit(tables, caller, process.get().osl(), deposit.processCode())
                    ? Outcome.done(rehearsal(tables, process.get(), deposit))
                    : Outcome.forbidden();
        });
    }

    /** A repeated deposit is answered again, whatever has changed since. */
    private Rehearsal rehearsal(Tables tables, Process process, Deposit deposit) {
        var earlier = EarlierDeposit.of(tables, process, deposit);
        var isAnsweredAgain = earlier.filter(EarlierDeposit::isTheSame).isPresent();
        return new Rehearsal(
                isAnsweredAgain ? List.of() : DepositRules.faults(deposit, process, tables, clock.instant()),
                RecipientWarnings.of(deposit, tables),
                earlier);
    }
}
