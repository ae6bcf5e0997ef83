package relais.stores.sql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.List;
import java.util.stream.IntStream;
import relais.domain.OrganizationId;
import relais.domain.access.Client;

/** A row of the table {@code client_grant}. */
@MappedEntity("client_grant")
record ClientGrantRow(
        @Id String clientId,
        @Id int position,
        @MappedProperty(converter = OrganizationName.class) OrganizationId organization,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> processCodes) {

    static List<ClientGrantRow> of(Client client) {
        var grants = client.grants();
        return IntStream.range(0, grants.size())
                .mapToObj(place -> new ClientGrantRow(
                        client.id(),
                        place,
                        grants.get(place).organization(),
                        List.copyOf(grants.get(place).processCodes())))
                .toList();
    }
}
