package relais.datapass;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.time.Clock;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.datapass.ApplyDecision;
import relais.domain.subscription.LocalAdministrators;

/** Wires what the queue starts; the webhook opens no database. */
@Factory
@SerdeImport(SQSBatchResponse.class)
@SerdeImport(SQSBatchResponse.BatchItemFailure.class)
final class DatapassFactory {

    @Singleton
    @Requires(beans = {Ledger.class, LocalAdministrators.class})
    ApplyDecision applyDecision(Ledger ledger, LocalAdministrators administrators, Ids ids, Clock clock) {
        return new ApplyDecision(ledger, administrators, ids, clock);
    }
}
