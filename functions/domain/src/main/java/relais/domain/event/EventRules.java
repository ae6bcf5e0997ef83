package relais.domain.event;

import java.util.ArrayList;
import java.util.List;
import relais.domain.attachment.FileDeclaration;
import relais.domain.folder.OpenedCase;
import relais.domain.mailbox.ActionType;
import relais.domain.process.Process;
import relais.domain.process.Status;

/** The rules of an event beyond its form. All faults are listed at once, in the order of the request. */
final class EventRules {
    private EventRules() {}

    static List<String> faults(OpenedCase opened, Process process, Action action, List<FileDeclaration> files) {
        var faults = new ArrayList<String>();
        if (action.type() == ActionType.SENDING_MESSAGE
                && opened.isRecipientsAlone()
                && !process.messageToTransmitter()) {
            faults.add("Process %s does not allow messages to its operator".formatted(process.code()));
        }
        if (action.type() == ActionType.ATTACH_DEPOSIT && files.isEmpty()) {
            faults.add("Event ATTACH_DEPOSIT needs at least one attachment");
        }
        if (action.type() != ActionType.ATTACH_DEPOSIT && !files.isEmpty()) {
            faults.add("Event %s takes no attachment: only ATTACH_DEPOSIT does".formatted(action.type()));
        }
        if (opened.part().status() == Status.ARCHIVED && !files.isEmpty()) {
            faults.add("Case is ARCHIVED: it takes no more attachments");
        }
        for (var file : files) {
            faults.addAll(fileFaults(opened, process, file));
        }
        return faults;
    }

    private static List<String> fileFaults(OpenedCase opened, Process process, FileDeclaration file) {
        var faults = new ArrayList<String>();
        if (opened.isRecipientsAlone() && !process.takesFormatFromRecipient(file.mimeType())) {
            faults.add("Attachment %s: mimeType %s is not enabled for recipients of %s (enabled: %s)"
                    .formatted(
                            file.fileName(),
                            file.mimeType(),
                            process.code(),
                            String.join(", ", process.siAttachmentFormats())));
        }
        if (file.size() > process.attachmentMaxSize()) {
            faults.add("Attachment %s: size %d is above the maximum of %s, %d bytes"
                    .formatted(file.fileName(), file.size(), process.code(), process.attachmentMaxSize()));
        }
        return faults;
    }
}
