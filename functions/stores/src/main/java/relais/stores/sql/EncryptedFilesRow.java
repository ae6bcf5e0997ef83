package relais.stores.sql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of the table {@code encrypted_files}. */
@MappedEntity("encrypted_files")
record EncryptedFilesRow(@Id String processCode) {}
