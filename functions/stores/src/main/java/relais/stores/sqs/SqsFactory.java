package relais.stores.sqs;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import relais.domain.datapass.DecisionQueue;
import relais.domain.desk.ArchiveQueue;
import relais.domain.outbox.WorkQueue;
import relais.stores.aws.AwsClients;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Opens the SQS queues in the functions that have its client and name a queue. */
@Factory
@Requires(classes = SqsClient.class)
public final class SqsFactory {

    @Singleton
    @Bean(preDestroy = "close")
    public SqsClient client(AwsClients aws, @Property(name = "relais.sqs.endpoint") @Nullable URI endpoint) {
        return aws.open(SqsClient.builder(), endpoint);
    }

    @Singleton
    @Requires(property = "relais.work.queue-url")
    WorkQueue workQueue(SqsClient client, @Property(name = "relais.work.queue-url") String queueUrl) {
        return new SqsWorkQueue(client, queueUrl);
    }

    @Singleton
    @Requires(property = "relais.archives.queue-url")
    ArchiveQueue archiveQueue(SqsClient client, @Property(name = "relais.archives.queue-url") String queueUrl) {
        return new SqsArchiveQueue(client, queueUrl);
    }

    @Singleton
    @Requires(property = "relais.datapass.queue-url")
    DecisionQueue decisionQueue(SqsClient client, @Property(name = "relais.datapass.queue-url") String queueUrl) {
        return new SqsDecisionQueue(client, queueUrl);
    }
}
