package relais.stores.sql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.datapass.Beneficiary;
import relais.domain.datapass.Decision;
import relais.domain.datapass.Request;

/** A row of the table {@code datapass_decision}. */
@MappedEntity("datapass_decision")
record DecisionRow(
        @Id long requestId,
        @Id String fingerprint,
        Decision.DecisionKind kind,
        Instant firedAt,

        @MappedProperty(converter = OrganizationName.class) @Nullable
        OrganizationId organization,

        @Nullable String organizationName,
        @Nullable String postalCode,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> processCodes,
        @MappedProperty("is_whole") boolean whole,
        @MappedProperty("is_authorized") boolean authorized) {

    static List<DecisionRow> of(Request request) {
        return request.decisions().stream()
                .map(decision -> of(request.id(), decision))
                .toList();
    }

    private static DecisionRow of(long requestId, Decision decision) {
        @Nullable Beneficiary beneficiary = decision.beneficiary();
        return new DecisionRow(
                requestId,
                decision.fingerprint(),
                decision.kind(),
                decision.firedAt(),
                beneficiary == null ? null : beneficiary.id(),
                beneficiary == null ? null : beneficiary.name(),
                beneficiary == null ? null : beneficiary.postalCode(),
                List.copyOf(decision.processCodes()),
                decision.isWhole(),
                decision.isAuthorized());
    }

    Decision decision() {
        return new Decision(
                kind,
                firedAt,
                fingerprint,
                organization == null ? null : new Beneficiary(organization, organizationName, postalCode),
                Set.copyOf(processCodes),
                whole,
                authorized);
    }
}
