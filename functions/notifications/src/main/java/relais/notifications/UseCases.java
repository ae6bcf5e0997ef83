package relais.notifications;

import io.micronaut.context.annotation.ClassImport;
import jakarta.inject.Singleton;
import relais.domain.dispatch.TellArrivals;
import relais.domain.retention.ForgetWhatIsOver;

/** What the sweep needs: Micronaut gives each use case the ports that its constructor takes. */
@ClassImport(
        classes = {TellArrivals.class, ForgetWhatIsOver.class},
        annotate = Singleton.class)
interface UseCases {}
