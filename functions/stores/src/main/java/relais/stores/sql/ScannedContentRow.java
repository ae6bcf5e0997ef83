package relais.stores.sql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import relais.domain.attachment.ScannedContents.CleanContent;
import relais.domain.attachment.Verdict;

/** A row of the table {@code scanned_content}. */
@MappedEntity("scanned_content")
record ScannedContentRow(@Id String digest, Verdict verdict, String signatures, Instant scannedAt) {

    CleanContent content() {
        return new CleanContent(digest, signatures, scannedAt);
    }
}
