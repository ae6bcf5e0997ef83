package relais.domain.folder;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.Outcome;
import relais.domain.access.Caller;
import relais.domain.access.Rights;
import relais.domain.attachment.Attachment;
import relais.domain.process.Process;

/** Takes a folder in, once: the same deposit again answers the first folder, another one under its number is refused. */
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
                return Outcome.refused("Process %s does not exist".formatted(deposit.processCode()));
            }
            if (!Rights.mayDeposit(tables, caller, process.get().osl(), deposit.processCode())) {
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

    private Optional<Outcome<Folder>> earlier(Tables tables, Process process, Deposit deposit) {
        return tables.folders()
                .findByExternalId(process.osl(), deposit.externalId())
                .map(folder -> {
                    var differing = differing(folder, deposit);
                    return differing.isEmpty()
                            ? Outcome.done(folder)
                            : Outcome.refused("Folder %s already exists with other values of: %s"
                                    .formatted(deposit.externalId(), String.join(", ", differing)));
                });
    }

    private Folder received(Process process, Deposit deposit, PartnerInfo partnerInfo) {
        var id = ids.next();
        var cases = deposit.cases().stream()
                .map(part -> new Case(
                        ids.next(),
                        part.externalId(),
                        part.recipient(),
                        part.partnerAttributes(),
                        Status.HUBEE_RECEIVED,
                        null,
                        null,
                        null,
                        null))
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

    /** Names of the properties that differ, as on the wire. */
    private static List<String> differing(Folder folder, Deposit deposit) {
        var names = new ArrayList<String>();
        compare(names, "processCode", folder.processCode(), deposit.processCode());
        compare(
                names,
                "applicant.firstName",
                folder.applicant().firstName(),
                deposit.applicant().firstName());
        compare(
                names,
                "applicant.lastName",
                folder.applicant().lastName(),
                deposit.applicant().lastName());
        compare(
                names,
                "applicant.email",
                folder.applicant().email(),
                deposit.applicant().email());
        compare(names, "cases", folder.cases().size(), deposit.cases().size());
        for (var i = 0; i < Math.min(folder.cases().size(), deposit.cases().size()); i++) {
            var kept = folder.cases().get(i);
            var asked = deposit.cases().get(i);
            compare(names, "cases[%d].externalId".formatted(i), kept.externalId(), asked.externalId());
            compare(names, "cases[%d].recipient".formatted(i), kept.recipient(), asked.recipient());
            compare(
                    names,
                    "cases[%d].partnerAttributes".formatted(i),
                    kept.partnerAttributes(),
                    asked.partnerAttributes());
        }
        compare(
                names,
                "attachments",
                folder.attachments().size(),
                deposit.attachments().size());
        for (var i = 0;
                i < Math.min(folder.attachments().size(), deposit.attachments().size());
                i++) {
            var kept = folder.attachments().get(i);
            var asked = deposit.attachments().get(i);
            compare(names, "attachments[%d].fileName".formatted(i), kept.fileName(), asked.fileName());
            compare(names, "attachments[%d].type".formatted(i), kept.type(), asked.type());
            compare(names, "attachments[%d].size".formatted(i), kept.size(), asked.size());
            compare(names, "attachments[%d].mimeType".formatted(i), kept.mimeType(), asked.mimeType());
            compare(names, "attachments[%d].recipients".formatted(i), kept.recipients(), asked.recipients());
        }
        return names;
    }

    private static void compare(List<String> names, String name, @Nullable Object kept, @Nullable Object asked) {
        if (!Objects.equals(kept, asked)) {
            names.add(name);
        }
    }
}
