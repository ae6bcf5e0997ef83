package relais.stores;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.journal.Act;
import relais.domain.journal.Deed;

/** A row of the table {@code act}. */
@MappedEntity("act")
record ActRow(
        @Id @GeneratedValue @Nullable Long id,
        Instant at,
        UUID byAccount,
        Deed deed,
        UUID about,
        @MappedProperty(converter = OrganizationName.class) OrganizationId organization) {

    static ActRow of(Act act) {
        return new ActRow(null, act.at(), act.by(), act.deed(), act.about(), act.organization());
    }

    Act act() {
        return new Act(at, byAccount, deed, about, organization);
    }
}
