package relais.notifications;

import io.micronaut.context.annotation.ClassImport;
import jakarta.inject.Singleton;
import relais.domain.desk.ForgetArchives;
import relais.domain.desk.SendDecisions;
import relais.domain.dispatch.TellArrivals;
import relais.domain.retention.ForgetWhatIsOver;

/** The use cases of the sweep. Micronaut gives each the ports that its constructor takes. */
@ClassImport(
        classes = {ForgetArchives.class, ForgetWhatIsOver.class, SendDecisions.class, TellArrivals.class},
        annotate = Singleton.class)
interface UseCases {}
