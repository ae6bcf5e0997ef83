package relais.domain.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import relais.domain.attachment.Attachment;
import relais.domain.event.Event;
import relais.domain.folder.Case;
import relais.domain.folder.Folder;
import relais.domain.person.Person;
import relais.domain.process.Process;
import relais.domain.process.Status;

/**
 * A case as its recipient's agents see it.
 *
 * @param attachments the files of the deposit for this recipient, in whatever state
 * @param events oldest first
 * @param isTreatable true if this agent may treat it here
 * @param isForSoftware true if the administration's software treats it
 * @param next the statuses to which this agent may move it, in their order
 * @param pending the decision that waits, or was overtaken
 * @param others the other agents who opened it in the last {@link OpenCase#TOGETHER}
 */
public record TreatedCase(
        Folder folder,
        Case part,
        Process process,
        List<Attachment> attachments,
        List<Event> events,
        boolean isTreatable,
        boolean isForSoftware,
        Set<Status> next,
        Optional<PendingDecision> pending,
        List<Person> others) {
    public TreatedCase {
        attachments = List.copyOf(attachments);
        events = List.copyOf(events);
        others = List.copyOf(others);
    }
}
