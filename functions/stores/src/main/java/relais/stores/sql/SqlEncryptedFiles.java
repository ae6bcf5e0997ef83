package relais.stores.sql;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import relais.domain.attachment.EncryptedFiles;

/** The démarches that accept encrypted files, as one transaction sees them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Singleton
interface SqlEncryptedFiles extends EncryptedFiles, GenericRepository<EncryptedFilesRow, String> {

    boolean existsByProcessCode(String processCode);

    List<EncryptedFilesRow> findAll();

    @Query("INSERT INTO encrypted_files (process_code) VALUES (:processCode) ON CONFLICT DO NOTHING")
    void insert(String processCode);

    void deleteByProcessCode(String processCode);

    @Override
    default boolean areAccepted(String processCode) {
        return existsByProcessCode(processCode);
    }

    @Override
    default Set<String> acceptedBy() {
        return findAll().stream().map(EncryptedFilesRow::processCode).collect(Collectors.toSet());
    }

    @Override
    default void accept(String processCode) {
        insert(processCode);
    }

    @Override
    default void refuse(String processCode) {
        deleteByProcessCode(processCode);
    }
}
