package relais.domain.folder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import relais.domain.Copied;
import relais.domain.Ids;
import relais.domain.OrganizationId;
import relais.domain.attachment.Attachment;
import relais.domain.process.Status;

/**
 * A télédossier, with its common part and the case of each recipient. Cases and attachments keep the order of the deposit.
 *
 * @param externalId the operator's number for it, at most 100 characters, unique for that operator
 * @param completedAt the instant at which the operator declared it complete; null until then
 */
@Copied
public record Folder(
        UUID id,
        OrganizationId osl,
        String processCode,
        String externalId,
        Applicant applicant,
        PartnerInfo partnerInfo,
        Status globalStatus,
        Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable Instant completedAt,
        @Nullable Instant closedAt,
        List<Case> cases,
        List<Attachment> attachments) {
    public Folder {
        cases = List.copyOf(cases);
        attachments = List.copyOf(attachments);
    }

    public boolean isCompleted() {
        return completedAt != null;
    }

    public Optional<Case> part(UUID caseId) {
        return cases.stream().filter(part -> part.id().equals(caseId)).findFirst();
    }

    public Optional<Attachment> attachment(UUID attachmentId) {
        return attachments.stream()
                .filter(file -> file.id().equals(attachmentId))
                .findFirst();
    }

    /** The files addressed to one of its cases. */
    public List<Attachment> attachmentsOf(Case part) {
        return attachments.stream()
                .filter(file -> file.isFor(part.externalId()))
                .toList();
    }

    /** @param ids for the arrival notifications of its cases */
    public Folder completed(Ids ids, Instant now) {
        var moved = cases.stream().map(part -> part.completed(ids.next(), now)).toList();
        return FolderCopy.of(this)
                .globalStatus(Status.HUBEE_COMPLETED)
                .updatedAt(now)
                .completedAt(now)
                .cases(moved)
                .build();
    }

    /** The folder with another global status, which the operator keeps and which changes no case. */
    public Folder marked(Status status, @Nullable Instant newClosedAt, Instant now) {
        return FolderCopy.of(this)
                .globalStatus(status)
                .updatedAt(now)
                .closedAt(newClosedAt)
                .build();
    }

    public Folder with(Case changed) {
        var all = replaced(cases, part -> part.id().equals(changed.id()) ? changed : part);
        return FolderCopy.of(this).cases(all).build();
    }

    public Folder with(Attachment changed) {
        var all = replaced(attachments, file -> file.id().equals(changed.id()) ? changed : file);
        return FolderCopy.of(this).attachments(all).build();
    }

    private static <T> List<T> replaced(List<T> all, UnaryOperator<T> change) {
        return all.stream().map(change).toList();
    }
}
