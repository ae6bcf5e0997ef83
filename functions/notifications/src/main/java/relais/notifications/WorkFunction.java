package relais.notifications;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import relais.domain.dispatch.SendQueuedMail;

/** Sends the mails that queue messages name. Only the messages of mails that could not be sent go back to the queue. */
public final class WorkFunction extends MicronautRequestHandler<SQSEvent, SQSBatchResponse> {

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
        return MessageBatch.each(event, mails::send);
    }
}
