package relais.verification;

import io.micronaut.context.annotation.ClassImport;
import jakarta.inject.Singleton;
import relais.domain.membership.TellLostInvitation;
import relais.domain.verification.NoteBounce;

/** What bounces need: Micronaut gives each use case the ports that its constructor takes. */
@ClassImport(
        classes = {TellLostInvitation.class, NoteBounce.class},
        annotate = Singleton.class)
interface UseCases {}
