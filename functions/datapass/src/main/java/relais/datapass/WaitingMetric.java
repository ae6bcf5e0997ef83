package relais.datapass;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports the decisions that wait for the operator, as a warning in the log and as a line in CloudWatch's embedded
 * metric format, from which an alarm is made without a call.
 */
@Singleton
final class WaitingMetric {
    /** As the alarm of {@code template.yaml} names it. */
    static final String NAMESPACE = "Relais";

    static final String NAME = "DatapassDecisionsWaiting";

    private static final Logger LOG = LoggerFactory.getLogger(WaitingMetric.class);

    private static final String LINE =
            "{\"_aws\":{\"Timestamp\":%d,\"CloudWatchMetrics\":[{\"Namespace\":\"%s\",\"Dimensions\":[[\"Service\"]],"
                    + "\"Metrics\":[{\"Name\":\"%s\",\"Unit\":\"Count\"}]}]},\"Service\":\"datapass\",\"%s\":1}";

    private final Clock clock;

    WaitingMetric(Clock clock) {
        this.clock = clock;
    }

    void count(long requestId, String model) {
        LOG.warn(
                "a decision on request {} of type {} waits for the operator, on the portal's page DataPass",
                requestId,
                model);
        // CloudWatch reads only lines that are JSON from their first character
        System.out.println(line());
    }

    String line() {
        return LINE.formatted(clock.millis(), NAMESPACE, NAME, NAME);
    }
}
