package relais.local;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import relais.datapass.DecisionsFunction;
import relais.notifications.ArchivesFunction;
import relais.notifications.SweepFunction;
import relais.notifications.WorkFunction;
import relais.scan.ScanFunction;
import relais.verification.BounceFunction;
import relais.verification.VerifyFunction;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** Calls the functions without an HTTP trigger as the cloud would: by the queues, and by the schedules. */
@Singleton
final class CloudCalls implements AutoCloseable {
    private static final Duration SCHEDULE = Duration.ofMinutes(1);
    /** People who try large files out do not wait for a minute. */
    private static final Duration SCANS = Duration.ofSeconds(2);

    private static final int BATCH = 10;
    private static final Duration LONG_POLL = Duration.ofSeconds(10);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(CloudCalls.class);

    private final SqsClient sqs;
    private final Map<String, Function<SQSEvent, SQSBatchResponse>> queues;
    private final SweepFunction sweep;
    private final VerifyFunction verify;
    private final ScanFunction scan;
    private final ScheduledExecutorService threads =
            Executors.newScheduledThreadPool(8, Thread.ofVirtual().factory());

    // The functions share the runner's context; their own constructors would open another.
    CloudCalls(
            SqsClient sqs,
            @Value("${relais.work.queue-url}") String workUrl,
            @Value("${relais.archives.queue-url}") String archivesUrl,
            @Value("${relais.datapass.queue-url}") String datapassUrl,
            @Value("${relais.bounces.queue-url}") String bouncesUrl,
            ApplicationContext context) {
        this.sqs = sqs;
        this.queues = Map.of(
                workUrl, new WorkFunction(context)::execute,
                archivesUrl, new ArchivesFunction(context)::execute,
                datapassUrl, new DecisionsFunction(context)::execute,
                bouncesUrl, new BounceFunction(context)::execute);
        this.sweep = new SweepFunction(context);
        this.verify = new VerifyFunction(context);
        this.scan = new ScanFunction(context);
    }

    CloudCalls start() {
        every(SCHEDULE, () -> verify.execute(Map.of()));
        every(SCHEDULE, () -> sweep.execute(Map.of()));
        every(SCANS, () -> scan.execute(Map.of()));
        queues.keySet().forEach(queueUrl -> drainAfter(Duration.ZERO, queueUrl));
        return this;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void every(Duration pause, Runnable call) {
        threads.scheduleWithFixedDelay(() -> succeeds(call), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** An empty queue holds the call. An unreachable one answers at once, and must not be asked again at once. */
    private void drainAfter(Duration pause, String queueUrl) {
        threads.schedule(
                () -> drainAfter(succeeds(() -> drain(queueUrl)) ? Duration.ZERO : PAUSE_AFTER_FAILURE, queueUrl),
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void drain(String queueUrl) {
        var messages = sqs.receiveMessage(request -> request.queueUrl(queueUrl)
                        .maxNumberOfMessages(BATCH)
                        .waitTimeSeconds((int) LONG_POLL.toSeconds())
                        .overrideConfiguration(call -> call.apiCallAttemptTimeout(LONG_POLL.multipliedBy(2))
                                .apiCallTimeout(LONG_POLL.multipliedBy(2))))
                .messages();
        if (messages.isEmpty()) {
            return;
        }
        var answer = Objects.requireNonNull(queues.get(queueUrl)).apply(event(messages));
        var failed = failures(answer);
        messages.stream()
                .filter(message -> !failed.contains(message.messageId()))
                .forEach(message -> sqs.deleteMessage(
                        request -> request.queueUrl(queueUrl).receiptHandle(message.receiptHandle())));
    }

    private static SQSEvent event(List<Message> messages) {
        var event = new SQSEvent();
        event.setRecords(messages.stream().map(CloudCalls::record).toList());
        return event;
    }

    private static SQSEvent.SQSMessage record(Message message) {
        var record = new SQSEvent.SQSMessage();
        record.setMessageId(message.messageId());
        record.setBody(message.body());
        return record;
    }

    private static Set<String> failures(SQSBatchResponse answer) {
        return answer.getBatchItemFailures().stream()
                .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                .collect(Collectors.toSet());
    }

    /** A scheduled task that throws is never run again, so a failure is logged and the next call follows. */
    private boolean succeeds(Runnable call) {
        try {
            call.run();
            return true;
        } catch (RuntimeException e) {
            if (!threads.isShutdown()) {
                LOG.warn("a call is left to the next turn: {}", e.toString());
            }
            return false;
        }
    }
}
