package relais.portal.verification;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import relais.domain.Ledger;
import relais.domain.verification.AnswerQuestion;
import relais.domain.verification.LookAtQuestion;

/** The use cases of the answer, each with the ports it needs. */
@Factory
final class VerificationFactory {

    @Singleton
    LookAtQuestion lookAtQuestion(Ledger ledger, Clock clock) {
        return new LookAtQuestion(ledger, clock);
    }

    @Singleton
    AnswerQuestion answerQuestion(Ledger ledger, Clock clock) {
        return new AnswerQuestion(ledger, clock);
    }
}
