package relais.stores.sql;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;

/** Stores an organisation's id as its name on the wire. */
@Singleton
final class OrganizationName implements AttributeConverter<OrganizationId, String> {

    @Override
    public @Nullable String convertToPersistedValue(@Nullable OrganizationId id, ConversionContext context) {
        return id == null ? null : id.toString();
    }

    @Override
    public @Nullable OrganizationId convertToEntityValue(@Nullable String name, ConversionContext context) {
        return name == null ? null : OrganizationId.parse(name);
    }
}
