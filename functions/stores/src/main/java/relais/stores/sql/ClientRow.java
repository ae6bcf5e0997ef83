package relais.stores.sql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.access.Client;
import relais.domain.access.Grant;
import relais.domain.access.Scope;

/** A row of the table {@code client}, read with one of its grants or without any. */
@MappedEntity("client")
record ClientRow(
        @Id String id,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> scopes,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> secretHashes,

        @MappedProperty(converter = OrganizationName.class) @Nullable
        OrganizationId organization,

        @TypeDef(type = DataType.STRING_ARRAY) @Nullable List<String> processCodes) {

    static ClientRow of(Client client) {
        return new ClientRow(
                client.id(), client.scopes().stream().map(Scope::name).toList(), client.secretHashes(), null, null);
    }

    /** Makes one client from all its rows. */
    static Client client(List<ClientRow> rows) {
        var first = rows.getFirst();
        return new Client(
                first.id,
                first.scopes.stream().map(Scope::valueOf).collect(Collectors.toUnmodifiableSet()),
                rows.stream().flatMap(row -> row.grants().stream()).toList(),
                first.secretHashes);
    }

    private List<Grant> grants() {
        return organization == null || processCodes == null
                ? List.of()
                : List.of(new Grant(organization, Set.copyOf(processCodes)));
    }
}
