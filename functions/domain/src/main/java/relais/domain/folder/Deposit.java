package relais.domain.folder;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import relais.domain.organization.OrganizationId;

/** What an operator asks to deposit, well formed but not yet checked against the démarche and the subscriptions. */
public record Deposit(
        String processCode, String externalId, Applicant applicant, List<Part> cases, List<File> attachments) {
    public Deposit {
        cases = List.copyOf(cases);
        attachments = List.copyOf(attachments);
    }

    /** Numbers of the cases that no file is for. */
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

    /**
     * A file to come.
     *
     * @param size in bytes, as declared
     * @param recipients numbers of the cases it is for
     */
    public record File(String fileName, String type, long size, String mimeType, List<String> recipients) {
        public File {
            recipients = List.copyOf(recipients);
        }

        /** For those only of its cases. */
        public File among(List<Part> cases) {
            var numbers = cases.stream().map(Part::externalId).toList();
            return new File(
                    fileName,
                    type,
                    size,
                    mimeType,
                    recipients.stream().filter(numbers::contains).toList());
        }
    }
}
