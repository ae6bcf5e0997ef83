package relais.notifications;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.micronaut.serde.annotation.SerdeImport;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Messages that each name a piece of work by its id. */
@SerdeImport(SQSBatchResponse.class)
@SerdeImport(SQSBatchResponse.BatchItemFailure.class)
final class MessageBatch {
    private static final Logger LOG = LoggerFactory.getLogger(MessageBatch.class);

    private MessageBatch() {}

    /** Returns the messages whose work failed. */
    static SQSBatchResponse each(SQSEvent event, Consumer<UUID> work) {
        var failures = new ArrayList<BatchItemFailure>();
        for (var message : event.getRecords()) {
            if (!isDone(message, work)) {
                failures.add(new BatchItemFailure(message.getMessageId()));
            }
        }
        return new SQSBatchResponse(failures);
    }

    private static boolean isDone(SQSMessage message, Consumer<UUID> work) {
        try {
            work.accept(UUID.fromString(message.getBody()));
            return true;
        } catch (RuntimeException e) {
            LOG.warn("message {} is left to the queue", message.getMessageId(), e);
            return false;
        }
    }
}
