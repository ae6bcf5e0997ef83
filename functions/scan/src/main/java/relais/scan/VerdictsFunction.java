package relais.scan;

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
import relais.domain.attachment.Verdict;
import relais.domain.scan.TakeVerdict;

/** Takes the verdicts on files from the GuardDuty events that queue messages hold. What GuardDuty did not read is never clean. */
@SerdeImport(SQSBatchResponse.class)
@SerdeImport(SQSBatchResponse.BatchItemFailure.class)
public final class VerdictsFunction extends MicronautRequestHandler<SQSEvent, SQSBatchResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(VerdictsFunction.class);

    @Inject
    TakeVerdict verdicts;

    @Inject
    JsonMapper mapper;

    /** In Lambda: with a context of its own. */
    public VerdictsFunction() {}

    /** Beside other functions: in the context that they share. */
    public VerdictsFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    public SQSBatchResponse execute(SQSEvent event) {
        var failures = new ArrayList<BatchItemFailure>();
        for (var message : event.getRecords()) {
            if (!isTaken(message)) {
                failures.add(new BatchItemFailure(message.getMessageId()));
            }
        }
        return new SQSBatchResponse(failures);
    }

    private boolean isTaken(SQSMessage message) {
        try {
            take(Objects.requireNonNull(mapper.readValue(message.getBody(), GuardDutyEvent.class)));
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.warn("verdict {} is left to the queue", message.getMessageId(), e);
            return false;
        }
    }

    private void take(GuardDutyEvent told) {
        switch (told.result()) {
            case "NO_THREATS_FOUND" -> verdicts.take(told.key(), Verdict.CLEAN);
            case "THREATS_FOUND" -> verdicts.take(told.key(), Verdict.INFECTED);
            case "UNSUPPORTED" -> verdicts.take(told.key(), Verdict.UNREADABLE);
            // ACCESS_DENIED, FAILED, and what GuardDuty may invent
            default -> {
                LOG.warn("GuardDuty did not scan a file: {}", told.result());
                verdicts.askAgain(told.key());
            }
        }
    }
}
