package relais.notifications;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import relais.domain.dispatch.SendQueuedMail;

/** Sends the mails that queue messages name. Only the messages of mails that could not be sent go back to the queue. */
@SerdeImport(SQSBatchResponse.class)
@SerdeImport(SQSBatchResponse.BatchItemFailure.class)
public final class WorkFunction extends MicronautRequestHandler<SQSEvent, SQSBatchResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(WorkFunction.class);

    @Inject
    SendQueuedMail mails;

    /** In Lambda: with a context of its own. */
    public WorkFunction() {}

    /** Beside other functions: in the context that they share. */
    public WorkFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    public SQSBatchResponse execute(SQSEvent event) {
        var failures = new ArrayList<BatchItemFailure>();
        for (var message : event.getRecords()) {
            if (!isDone(message)) {
                failures.add(new BatchItemFailure(message.getMessageId()));
            }
        }
        return new SQSBatchResponse(failures);
    }

    private boolean isDone(SQSMessage message) {
        try {
            mails.send(UUID.fromString(message.getBody()));
            return true;
        } catch (RuntimeException e) {
            LOG.warn("message {} is left to the queue", message.getMessageId(), e);
            return false;
        }
    }
}
