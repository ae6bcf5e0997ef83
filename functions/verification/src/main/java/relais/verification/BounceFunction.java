package relais.verification;

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
import relais.domain.membership.TellLostInvitation;
import relais.domain.verification.NoteBounce;

/** Notes the questions and the invitations that did not arrive, from the events of SES that queue messages hold. */
@SerdeImport(SQSBatchResponse.class)
@SerdeImport(SQSBatchResponse.BatchItemFailure.class)
public final class BounceFunction extends MicronautRequestHandler<SQSEvent, SQSBatchResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(BounceFunction.class);

    @Inject
    NoteBounce bounces;

    @Inject
    TellLostInvitation invitations;

    @Inject
    JsonMapper mapper;

    /** In Lambda: with a context of its own. */
    public BounceFunction() {}

    /** Beside other functions: in the context that they share. */
    public BounceFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    public SQSBatchResponse execute(SQSEvent event) {
        var failures = new ArrayList<BatchItemFailure>();
        for (var message : event.getRecords()) {
            if (!isNoted(message)) {
                failures.add(new BatchItemFailure(message.getMessageId()));
            }
        }
        return new SQSBatchResponse(failures);
    }

    private boolean isNoted(SQSMessage message) {
        try {
            var told = Objects.requireNonNull(mapper.readValue(message.getBody(), SesEvent.class));
            told.bounced().ifPresent(bounces::note);
            told.unreached().forEach(invitations::tell);
            return true;
        } catch (IOException | RuntimeException e) {
            // never the message: it names a person
            LOG.warn(
                    "bounce {} is left to the queue: {}",
                    message.getMessageId(),
                    e.getClass().getName());
            return false;
        }
    }
}
