package relais.verification;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.account.PortalAddress;
import relais.domain.verification.NoteBounce;
import relais.domain.verification.VerifyAccounts;

/** Wires what the schedule and the bounces start. */
@Factory
@SerdeImport(SQSBatchResponse.class)
@SerdeImport(SQSBatchResponse.BatchItemFailure.class)
final class VerificationFactory {

    /** Not for bounces, which send nobody to the portal. */
    @Singleton
    @Requires(beans = PortalAddress.class)
    VerifyAccounts verifyAccounts(Ledger ledger, Ids ids, PortalAddress portal, Clock clock) {
        return new VerifyAccounts(ledger, ids, new SecureRandom(), portal, clock);
    }

    @Singleton
    NoteBounce noteBounce(Ledger ledger, Clock clock) {
        return new NoteBounce(ledger, clock);
    }
}
