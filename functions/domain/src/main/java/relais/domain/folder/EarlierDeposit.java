package relais.domain.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import relais.domain.Ledger.Tables;
import relais.domain.process.Process;

/**
 * The operator's earlier deposit under the number of a deposit.
 *
 * @param differing names of the properties that differ in the deposit, as on the wire
 */
public record EarlierDeposit(Folder folder, List<String> differing) {
    public EarlierDeposit {
        differing = List.copyOf(differing);
    }

    static Optional<EarlierDeposit> of(Tables tables, Process process, Deposit deposit) {
        return tables.folders()
                .findByExternalId(process.osl(), deposit.externalId())
                .map(folder -> new EarlierDeposit(folder, differing(folder, deposit)));
    }

    /** True if the deposit repeats the earlier one. */
    public boolean isTheSame() {
        return differing.isEmpty();
    }

    public String refusal() {
        return "Folder %s already exists with other values of: %s"
                .formatted(folder.externalId(), String.join(", ", differing));
    }

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
            compare(names, "cases[%d].recipient".formatted(i), kept.firstRecipient(), asked.recipient());
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
