package relais.notifications;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import jakarta.inject.Inject;
import relais.domain.desk.MakeArchive;

/** Makes the archives that queue messages name. Only the messages of archives that could not be made go back to the queue. */
public final class ArchivesFunction extends MicronautRequestHandler<SQSEvent, SQSBatchResponse> {

    @Inject
    MakeArchive archives;

    /** In Lambda: with a context of its own. */
    public ArchivesFunction() {}

    /** Beside other functions: in the context that they share. */
    public ArchivesFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    public SQSBatchResponse execute(SQSEvent event) {
        return MessageBatch.each(event, archives::make);
    }
}
