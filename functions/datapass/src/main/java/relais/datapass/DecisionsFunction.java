package relais.datapass;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import relais.domain.datapass.ApplyDecision;
import relais.domain.outbox.HandOnMails;

/**
 * Applies the decisions that queue messages hold. A message whose decision cannot be applied goes back to the queue,
 * and in the end to the dead letters.
 */
@SerdeImport(SQSBatchResponse.class)
@SerdeImport(SQSBatchResponse.BatchItemFailure.class)
public final class DecisionsFunction extends MicronautRequestHandler<SQSEvent, SQSBatchResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(DecisionsFunction.class);

    @Inject
    ApplyDecision decisions;

    @Inject
    HandOnMails mails;

    @Inject
    WaitingMetric waits;

    @Inject
    JsonMapper mapper;

    /** In Lambda: with a context of its own. */
    public DecisionsFunction() {}

    /** Beside other functions: in the context that they share. */
    public DecisionsFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    public SQSBatchResponse execute(SQSEvent event) {
        var failures = new ArrayList<BatchItemFailure>();
        for (var message : event.getRecords()) {
            if (!isApplied(message)) {
                failures.add(new BatchItemFailure(message.getMessageId()));
            }
        }
        return new SQSBatchResponse(failures);
    }

    private boolean isApplied(SQSMessage message) {
        try {
            var told = Objects.requireNonNull(mapper.readValue(message.getBody(), Message.class));
            var applied = decisions.apply(told.received());
            mails.handOn(applied.told());
            if (applied.isWaiting()) {
                waits.count(told.requestId(), told.model());
            }
            return true;
        } catch (IOException | RuntimeException e) {
            // never the message: it names a person
            LOG.warn("decision {} is left to the queue: {}", message.getMessageId(), e.toString());
            return false;
        }
    }
}
