package relais.intake;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.folder.ChangeFolder;
import relais.domain.folder.DeleteFolder;
import relais.domain.folder.DepositFolder;
import relais.domain.folder.FindFolder;
import relais.domain.folder.RehearseDeposit;
import relais.domain.notification.PerformEffects;

/** The use cases of an operator, each with the ports it needs. */
@Factory
final class IntakeFactory {

    @Singleton
    DepositFolder depositFolder(Ledger ledger, Ids ids, Clock clock) {
        return new DepositFolder(ledger, ids, clock);
    }

    @Singleton
    RehearseDeposit rehearseDeposit(Ledger ledger, Clock clock) {
        return new RehearseDeposit(ledger, clock);
    }

    @Singleton
    FindFolder findFolder(Ledger ledger) {
        return new FindFolder(ledger);
    }

    @Singleton
    ChangeFolder changeFolder(Ledger ledger, PerformEffects effects, Ids ids, Clock clock) {
        return new ChangeFolder(ledger, effects, ids, clock);
    }

    @Singleton
    DeleteFolder deleteFolder(Ledger ledger, PerformEffects effects, Ids ids, Clock clock) {
        return new DeleteFolder(ledger, effects, ids, clock);
    }
}
