package relais.portal.migration;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.migration.AgreeToMigration;

/** The use case about migrations, with the ports it needs. */
@Factory
final class MigrationFactory {

    @Singleton
    AgreeToMigration agreeToMigration(Ledger ledger, Ids ids, Clock clock) {
        return new AgreeToMigration(ledger, ids, clock);
    }
}
