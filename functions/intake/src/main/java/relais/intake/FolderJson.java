package relais.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import relais.domain.attachment.Attachment;
import relais.domain.folder.Case;
import relais.domain.folder.Folder;
import relais.edge.ApplicantJson;
import relais.edge.OrganizationJson;
import relais.edge.PartnerInfoJson;
import relais.edge.WireTime;

/** A folder as its operator reads it: every property of the contract, in the order of the deposit. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record FolderJson(
        String id,
        String globalStatus,
        String processCode,
        @Nullable String createDateTime,
        @Nullable String closeDateTime,
        ApplicantJson applicant,
        String externalId,
        @Nullable String updateDateTime,
        PartnerInfoJson partnerInfo,
        List<CaseJson> cases,
        List<AttachmentJson> attachments) {

    /** The properties of a folder, its cases and its attachments that only the hub sets. */
    private static final Pattern READ_ONLY =
            Pattern.compile("/(id|globalStatus|createDateTime|closeDateTime|updateDateTime|partnerInfo)"
                    + "|/cases/[0-9]+/(id|status|updateDateTime|transmissionDateTime)"
                    + "|/attachments/[0-9]+/(id|status|rejectionReason)");

    /** @param path of a property in a deposit, such as {@code /cases/0/status} */
    static boolean isReadOnly(String path) {
        return READ_ONLY.matcher(path).matches();
    }

    static FolderJson of(Folder folder) {
        return new FolderJson(
                folder.id().toString(),
                folder.globalStatus().name(),
                folder.processCode(),
                WireTime.write(folder.createdAt()),
                WireTime.write(folder.closedAt()),
                ApplicantJson.of(folder.applicant()),
                folder.externalId(),
                WireTime.write(folder.updatedAt()),
                PartnerInfoJson.of(folder.partnerInfo()),
                folder.cases().stream().map(CaseJson::of).toList(),
                folder.attachments().stream().map(AttachmentJson::of).toList());
    }

    /** A recipient's part, as its operator reads it. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record CaseJson(
            String id,
            String status,
            OrganizationJson recipient,
            String externalId,
            @Nullable String updateDateTime,
            @Nullable String transmissionDateTime,
            @Nullable String partnerAttributes) {

        static CaseJson of(Case part) {
            return new CaseJson(
                    part.id().toString(),
                    part.status().name(),
                    OrganizationJson.of(part.recipient()),
                    part.externalId(),
                    WireTime.write(part.updatedAt()),
                    WireTime.write(part.transmittedAt()),
                    part.partnerAttributes());
        }
    }

    /**
     * A file, as its operator reads it.
     *
     * @param rejectionReason an addition to the contract: why its bytes were refused
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record AttachmentJson(
            String id,
            String status,
            String fileName,
            String type,
            long size,
            String mimeType,
            List<String> recipients,
            @Nullable String rejectionReason) {

        static AttachmentJson of(Attachment file) {
            return new AttachmentJson(
                    file.id().toString(),
                    file.status().name(),
                    file.fileName(),
                    file.type(),
                    file.size(),
                    file.mimeType(),
                    file.recipients(),
                    file.rejectionReason());
        }
    }
}
