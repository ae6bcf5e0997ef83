package relais.stores.sql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.desk.CaseSummary;
import relais.domain.folder.Applicant;
import relais.domain.process.Status;

/** The columns of {@code folder_case} and {@code folder} that a list of cases shows. */
@MappedEntity("folder_case")
record CaseSummaryRow(
        @Id UUID id,
        String externalId,
        String processCode,
        String applicantFirstName,
        String applicantLastName,
        @Nullable String applicantEmail,
        Status status,
        @Nullable Instant transmittedAt,
        @Nullable Instant updatedAt,
        @Nullable LocalDate filesDueOn) {

    CaseSummary summary() {
        return new CaseSummary(
                id,
                externalId,
                processCode,
                new Applicant(applicantFirstName, applicantLastName, applicantEmail),
                status,
                transmittedAt,
                updatedAt,
                filesDueOn);
    }
}
