package relais.domain.folder;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.attachment.FileDeclaration;

/** An operator's deposit, well formed but not yet checked against the démarche and the subscriptions. */
public record Deposit(
        String processCode,
        String externalId,
        Applicant applicant,
        List<Part> cases,
        List<FileDeclaration> attachments) {
    public Deposit {
        cases = List.copyOf(cases);
        attachments = List.copyOf(attachments);
    }

    /** The numbers of the cases without any file. */
    public Stream<String> withoutFiles() {
        return cases.stream()
                .map(Part::externalId)
                .filter(number ->
                        attachments.stream().noneMatch(file -> file.recipients().contains(number)));
    }

    /** A recipient's part. */
    public record Part(
            String externalId,
            OrganizationId recipient,
            @Nullable String partnerAttributes) {}
}
