package relais.intake;

import io.micronaut.context.annotation.ClassImport;
import jakarta.inject.Singleton;
import relais.domain.casework.DeleteFolder;
import relais.domain.folder.ChangeFolder;
import relais.domain.folder.DepositFolder;
import relais.domain.folder.FindFolder;
import relais.domain.folder.RehearseDeposit;

/** The use cases of an operator. Micronaut gives each the ports that its constructor takes. */
@ClassImport(
        classes = {ChangeFolder.class, DeleteFolder.class, DepositFolder.class, FindFolder.class, RehearseDeposit.class
        },
        annotate = Singleton.class)
interface UseCases {}
