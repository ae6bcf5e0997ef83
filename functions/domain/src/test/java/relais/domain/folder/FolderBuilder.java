package relais.domain.folder;

import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.PDF;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import relais.domain.Ids;
import relais.domain.OrganizationId;
import relais.domain.SequentialIds;
import relais.domain.attachment.Attachment;
import relais.domain.attachment.FileDeclaration;
import relais.domain.process.KnownProcesses;
import relais.domain.process.Process;
import relais.domain.process.Status;

/** Builds a télédossier as people speak of it: {@code aFolder().from(DILA).to(MAIRIE_DE_LYON).with("acte.pdf", 12)}. */
public final class FolderBuilder {
    public static final Applicant CLAUDE = new Applicant("Claude", "Martin", "claude.martin@example.org");
    public static final Instant TODAY = Instant.parse("2026-03-02T09:30:00.123Z");

    private final Ids ids = SequentialIds.UNIQUE;
    private Process process = KnownProcesses.ETAT_CIVIL;
    private String number = "DILA-AEC-" + ids.next();
    private Applicant applicant = CLAUDE;
    private PartnerInfo partnerInfo = PartnerInfo.NONE;
    private final List<OrganizationId> recipients = new ArrayList<>();
    private final List<FileDeclaration> files = new ArrayList<>();
    private @Nullable String partnerAttributes;

    private FolderBuilder() {}

    public static FolderBuilder aFolder() {
        return new FolderBuilder();
    }

    /** Sets the operator, and the démarche that it is best known for. */
    public FolderBuilder from(OrganizationId osl) {
        return about(osl.equals(KnownProcesses.CERTDC.osl()) ? KnownProcesses.CERTDC : KnownProcesses.ETAT_CIVIL);
    }

    public FolderBuilder about(Process about) {
        process = about;
        return this;
    }

    public FolderBuilder numbered(String externalId) {
        number = externalId;
        return this;
    }

    public FolderBuilder of(Applicant person) {
        applicant = person;
        return this;
    }

    public FolderBuilder sentBy(PartnerInfo software) {
        partnerInfo = software;
        return this;
    }

    public FolderBuilder saying(String attributes) {
        partnerAttributes = attributes;
        return this;
    }

    public FolderBuilder to(OrganizationId... others) {
        recipients.addAll(Arrays.asList(others));
        return this;
    }

    /** Adds a file for every recipient named so far. */
    public FolderBuilder with(String fileName, long size) {
        return with(fileName, size, PDF);
    }

    public FolderBuilder with(String fileName, long size, String mimeType) {
        var type = process.attachmentTypes().iterator().next();
        var numbers = parts().stream().map(Deposit.Part::externalId).toList();
        return with(new FileDeclaration(fileName, type, size, mimeType, numbers));
    }

    public FolderBuilder with(FileDeclaration file) {
        files.add(file);
        return this;
    }

    public Deposit deposit() {
        return new Deposit(process.code(), number, applicant, parts(), files);
    }

    /** Returns the folder as it is kept just after its deposit. */
    public Folder build() {
        var cases = parts().stream()
                .map(part -> Case.received(ids.next(), part.externalId(), part.recipient(), part.partnerAttributes()))
                .toList();
        var attachments = files.stream()
                .map(file -> Attachment.declared(ids.next(), file))
                .toList();
        return new Folder(
                ids.next(),
                process.osl(),
                process.code(),
                number,
                applicant,
                partnerInfo,
                Status.HUBEE_RECEIVED,
                TODAY,
                null,
                null,
                null,
                cases,
                attachments);
    }

    private List<Deposit.Part> parts() {
        var all = recipients.isEmpty() ? List.of(MAIRIE_DE_LYON) : recipients;
        var parts = new ArrayList<Deposit.Part>();
        for (var recipient : all) {
            parts.add(new Deposit.Part("%s-%02d".formatted(number, parts.size() + 1), recipient, partnerAttributes));
        }
        return parts;
    }
}
