package relais.referential;

import io.micronaut.context.annotation.ClassImport;
import jakarta.inject.Singleton;
import relais.domain.organization.ChangeOrganization;
import relais.domain.organization.FindOrganization;
import relais.domain.organization.ListOrganizations;
import relais.domain.organization.RegisterOrganization;
import relais.domain.process.ChangeProcess;
import relais.domain.process.FindProcess;
import relais.domain.process.ListProcesses;
import relais.domain.process.RegisterProcess;
import relais.domain.subscriber.ChangeSubscription;
import relais.domain.subscriber.FindSubscription;
import relais.domain.subscriber.ListSubscriptions;
import relais.domain.subscriber.Subscribe;

/** The use cases of the referential. Micronaut gives each the ports that its constructor takes. */
@ClassImport(
        classes = {
            ChangeOrganization.class,
            ChangeProcess.class,
            ChangeSubscription.class,
            FindOrganization.class,
            FindProcess.class,
            FindSubscription.class,
            ListOrganizations.class,
            ListProcesses.class,
            ListSubscriptions.class,
            RegisterOrganization.class,
            RegisterProcess.class,
            Subscribe.class
        },
        annotate = Singleton.class)
interface UseCases {}
