package relais.stores.sql;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;
import relais.domain.attachment.ScannedContents.OpenFile;

/** Where the bytes of a file are stored. */
@Introspected
record StoredFileRow(UUID folderId, String storedKey, long storedSize) {

    OpenFile file() {
        return new OpenFile(folderId, storedKey, storedSize);
    }
}
