package relais.domain.folder;

import java.time.Clock;
import java.util.Optional;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.Outcome;
import relais.domain.access.AccessPolicy;
import relais.domain.access.Caller;
import relais.domain.attachment.Attachment;
import relais.domain.process.Process;
import relais.domain.process.Status;

/** Takes a folder in, once. The same deposit again answers the first folder, and another one under its number is refused. */
public final class DepositFolder {
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    public DepositFolder(Ledger ledger, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome<Folder> deposit(Caller caller, Deposit deposit, PartnerInfo partnerInfo) {
        return ledger.transaction(tables -> {
            var process = tables.processes().find(deposit.processCode());
            if (process.isEmpty()) {
                return Outcome.refused(DepositRules.unknownProcess(deposit));
            }
            if (!AccessPolicy.mayDeposit(tables, caller, process.get().osl(), deposit.processCode())) {
                return Outcome.forbidden();
            }
            return earlier(tables, process.get(), deposit)
                    .orElseGet(() -> first(tables, process.get(), deposit, partnerInfo));
        });
    }

    private Outcome<Folder> first(Tables tables, Process process, Deposit deposit, PartnerInfo partnerInfo) {
        var faults = DepositRules.faults(deposit, process, tables, clock.instant());
        if (!faults.isEmpty()) {
            return new Outcome.Refused<>(faults);
        }
        var folder = received(process, deposit, partnerInfo);
        return tables.folders().insert(folder)
                ? Outcome.done(folder)
                : earlier(tables, process, deposit).orElseGet(() -> first(tables, process, deposit, partnerInfo));
    }

    private static Optional<Outcome<Folder>> earlier(Tables tables, Process process, Deposit deposit) {
        return EarlierDeposit.of(tables, process, deposit)
                .map(earlier ->
                        earlier.isTheSame() ? Outcome.done(earlier.folder()) : Outcome.refused(earlier.refusal()));
    }

    private Folder received(Process process, Deposit deposit, PartnerInfo partnerInfo) {
        var id = ids.next();
        var cases = deposit.cases().stream()
                .map(part -> Case.received(ids.next(), part.externalId(), part.recipient(), part.partnerAttributes()))
                .toList();
        var attachments = deposit.attachments().stream()
                .map(file -> Attachment.declared(ids.next(), file))
                .toList();
        return new Folder(
                id,
                process.osl(),
                process.code(),
                deposit.externalId(),
                deposit.applicant(),
                partnerInfo,
                Status.HUBEE_RECEIVED,
                clock.instant(),
                null,
                null,
                null,
                cases,
                attachments);
    }
}
