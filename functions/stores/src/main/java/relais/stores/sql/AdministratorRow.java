package relais.stores.sql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.datapass.Request;
import relais.domain.subscription.Contact;

/** A row of the table {@code datapass_administrator}. */
@MappedEntity("datapass_administrator")
record AdministratorRow(
        @Id long requestId,

        @Id @MappedProperty(converter = OrganizationName.class)
        OrganizationId organization,

        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String function,
        @Nullable String phone) {

    static List<AdministratorRow> of(Request request) {
        return request.administrators().entrySet().stream()
                .map(each -> of(request.id(), each.getKey(), each.getValue()))
                .toList();
    }

    private static AdministratorRow of(long requestId, OrganizationId organization, Contact person) {
        return new AdministratorRow(
                requestId,
                organization,
                person.firstName(),
                person.lastName(),
                person.email(),
                person.function(),
                person.phoneNumber());
    }

    Contact contact() {
        return new Contact(firstName, lastName, email, function, phone);
    }
}
