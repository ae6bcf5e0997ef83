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
import relais.domain.datapass.Decision;
import relais.domain.datapass.Establishment;
import relais.domain.datapass.ReceivedDecision;
import relais.domain.datapass.WaitingDecision;
import relais.domain.subscription.Contact;

/** A row of the table {@code datapass_waiting}. */
@MappedEntity("datapass_waiting")
record WaitingDecisionRow(
        @Id String fingerprint,
        long requestId,
        Decision.DecisionKind kind,
        Instant firedAt,
        @Nullable String siret,
        @Nullable String commune,
        @Nullable String organizationName,
        @Nullable String postalCode,
        String model,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> scopes,
        @MappedProperty("is_authorized") boolean authorized,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String function,
        @Nullable String phone,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> unknown,
        @MappedProperty("is_place_unknown") boolean placeUnknown,
        Instant since) {

    static WaitingDecisionRow of(WaitingDecision decision) {
        var received = decision.received();
        var place = received.establishment();
        var person = received.administrator();
        return new WaitingDecisionRow(
                received.fingerprint(),
                received.requestId(),
                received.kind(),
                received.firedAt(),
                place.siret(),
                place.commune(),
                place.name(),
                place.postalCode(),
                received.model(),
                List.copyOf(received.scopes()),
                received.isAuthorized(),
                person.firstName(),
                person.lastName(),
                person.email(),
                person.function(),
                person.phoneNumber(),
                List.copyOf(decision.unknown()),
                decision.isPlaceUnknown(),
                decision.since());
    }

    WaitingDecision decision() {
        return new WaitingDecision(
                new ReceivedDecision(
                        requestId,
                        kind,
                        firedAt,
                        fingerprint,
                        new Establishment(siret, commune, organizationName, postalCode),
                        model,
                        Set.copyOf(scopes),
                        authorized,
                        new Contact(firstName, lastName, email, function, phone)),
                Set.copyOf(unknown),
                placeUnknown,
                since);
    }
}
