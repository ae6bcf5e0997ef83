package relais.domain.attachment;

import java.util.Collection;
import java.util.List;

/**
 * A file to come, as its sender declares it.
 *
 * @param size in bytes
 * @param recipients numbers of the cases it is for
 */
public record FileDeclaration(String fileName, String type, long size, String mimeType, List<String> recipients) {
    public FileDeclaration {
        recipients = List.copyOf(recipients);
    }

    /** The same declaration for these cases only. */
    public FileDeclaration among(Collection<String> numbers) {
        return new FileDeclaration(
                fileName,
                type,
                size,
                mimeType,
                recipients.stream().filter(numbers::contains).toList());
    }
}
