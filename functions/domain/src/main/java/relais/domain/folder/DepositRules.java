package relais.domain.folder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import relais.domain.Ledger.Tables;
import relais.domain.attachment.FileDeclaration;
import relais.domain.process.Process;

/** The rules of a deposit beyond its form. All faults are listed at once, in the order of the request. */
final class DepositRules {
    private DepositRules() {}

    static String unknownProcess(Deposit deposit) {
        return "Process %s does not exist".formatted(deposit.processCode());
    }

    static List<String> faults(Deposit deposit, Process process, Tables tables, Instant now) {
        var faults = new ArrayList<String>();
        if (!process.isActivated()) {
            faults.add("Process %s is not activated".formatted(process.code()));
        }
        var numbers = new HashSet<String>();
        for (var part : deposit.cases()) {
            if (!numbers.add(part.externalId())) {
                faults.add("Case externalId %s is used more than once".formatted(part.externalId()));
            }
            recipientFault(part, process, tables, now).ifPresent(faults::add);
        }
        for (var file : deposit.attachments()) {
            faults.addAll(fileFaults(file, process));
            var absent = file.recipients().stream()
                    .filter(number -> !numbers.contains(number))
                    .collect(Collectors.joining(", "));
            if (!absent.isEmpty()) {
                faults.add("Attachment %s is addressed to cases that are not in the folder: %s"
                        .formatted(file.fileName(), absent));
            }
        }
        return faults;
    }

    private static Optional<String> recipientFault(Deposit.Part part, Process process, Tables tables, Instant now) {
        if (tables.organizations().find(part.recipient()).isEmpty()) {
            return Optional.of("Case recipient %s does not exist".formatted(part.recipient()));
        }
        var subscribed = tables.subscriptions()
                .find(part.recipient(), process.code())
                .filter(subscription -> subscription.isActive(now));
        // "suscribed" is HubEE's spelling, which partners' software knows.
        return subscribed.isPresent()
                ? Optional.empty()
                : Optional.of("Case recipient %s does not suscribed to %s".formatted(part.recipient(), process.code()));
    }

    private static List<String> fileFaults(FileDeclaration file, Process process) {
        var faults = new ArrayList<String>();
        if (!process.takesType(file.type())) {
            faults.add("Attachment %s: type %s is not enabled for %s (enabled: %s)"
                    .formatted(
                            file.fileName(),
                            file.type(),
                            process.code(),
                            String.join(", ", process.attachmentTypes())));
        }
        if (!process.takesFormat(file.mimeType())) {
            faults.add("Attachment %s: mimeType %s is not enabled for %s (enabled: %s)"
                    .formatted(
                            file.fileName(),
                            file.mimeType(),
                            process.code(),
                            String.join(", ", process.attachmentFormats())));
        }
        if (file.size() > process.attachmentMaxSize()) {
            faults.add("Attachment %s: size %d is above the maximum of %s, %d bytes"
                    .formatted(file.fileName(), file.size(), process.code(), process.attachmentMaxSize()));
        }
        return faults;
    }
}
