package relais.domain.scan;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import relais.domain.Ledger;
import relais.domain.Outcome;
import relais.domain.Unavailable;
import relais.domain.account.Permission;
import relais.domain.account.PortalPolicy;
import relais.domain.account.Visitor;
import relais.domain.attachment.PendingScans.ScanQueueState;
import relais.domain.attachment.VirusScanner;
import relais.domain.process.Process;

/** Shows the operator the state of the antivirus, the waiting files, and the démarches that accept encrypted files. */
public final class LookAtAntivirus {
    private final Ledger ledger;
    private final VirusScanner scanner;

    public LookAtAntivirus(Ledger ledger, VirusScanner scanner) {
        this.ledger = ledger;
        this.scanner = scanner;
    }

    /** What the hub knows of its antivirus. */
    public enum Availability {
        ANSWERS,
        DOES_NOT_ANSWER,
        /** It scans and tells its verdicts by itself, and is not asked. */
        TELLS_BY_ITSELF,
        /** Every file passes. */
        NONE
    }

    /**
     * The state of the antivirus.
     *
     * @param signatures the signature database in use, in the antivirus's own words; null unless it answers
     * @param processes all démarches, by code
     * @param acceptingEncrypted the codes of those that accept encrypted files
     */
    public record AntivirusState(
            Availability availability,
            @Nullable String signatures,
            ScanQueueState queue,
            List<Process> processes,
            Set<String> acceptingEncrypted) {
        public AntivirusState {
            processes = List.copyOf(processes);
            acceptingEncrypted = Set.copyOf(acceptingEncrypted);
        }
    }

    public Outcome<AntivirusState> look(Visitor by) {
        return ledger.<Outcome<AntivirusState>>transaction(
                        tables -> PortalPolicy.allowsAnywhere(tables, by, Permission.KEEP_ANTIVIRUS)
                                ? Outcome.done(new AntivirusState(
                                        Availability.NONE,
                                        null,
                                        tables.pendingScans().state(),
                                        tables.processes().all(),
                                        tables.encryptedFiles().acceptedBy()))
                                : Outcome.forbidden())
                .then(state -> Outcome.done(asked(state)));
    }

    /** The antivirus is asked outside the transaction, since it may be slow. */
    private AntivirusState asked(AntivirusState state) {
        try {
            var signatures = scanner.signatures();
            var silent = scanner.patience().isZero() ? Availability.NONE : Availability.TELLS_BY_ITSELF;
            return found(state, signatures.isPresent() ? Availability.ANSWERS : silent, signatures.orElse(null));
        } catch (Unavailable e) {
            return found(state, Availability.DOES_NOT_ANSWER, null);
        }
    }

    private static AntivirusState found(AntivirusState state, Availability availability, @Nullable String signatures) {
        return new AntivirusState(
                availability, signatures, state.queue(), state.processes(), state.acceptingEncrypted());
    }
}
