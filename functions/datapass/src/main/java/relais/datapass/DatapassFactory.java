package relais.datapass;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.annotation.SerdeImport;

/** Has the answer to the queue written as JSON. */
@Factory
@SerdeImport(SQSBatchResponse.class)
@SerdeImport(SQSBatchResponse.BatchItemFailure.class)
final class DatapassFactory {}
