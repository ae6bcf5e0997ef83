package relais.stores.dynamodb;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import relais.domain.access.Attempts;
import relais.domain.login.KnownSources;
import relais.domain.login.SentForms;
import relais.domain.login.Sessions;
import relais.domain.mailbox.Mailboxes;
import relais.stores.aws.AwsClients;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Opens the DynamoDB stores in the functions that have its client and name its table. */
@Factory
@Requires(classes = DynamoDbClient.class)
public final class DynamoDbFactory {

    @Singleton
    @Bean(preDestroy = "close")
    public DynamoDbClient client(AwsClients aws, @Property(name = "relais.dynamodb.endpoint") @Nullable URI endpoint) {
        return aws.open(
                DynamoDbClient.builder()
                        .overrideConfiguration(c -> c.retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .retryOnException(DynamoDbFactory::lostToAnotherTransaction)
                                .build())),
                endpoint);
    }

    @Singleton
    @Requires(property = "relais.mailboxes.table")
    Mailboxes mailboxes(DynamoDbClient client, @Property(name = "relais.mailboxes.table") String table) {
        return new DynamoDbMailboxes(client, table);
    }

    @Singleton
    @Requires(property = "relais.attempts.table")
    Attempts attempts(DynamoDbClient client, @Property(name = "relais.attempts.table") String table) {
        return new DynamoDbAttempts(client, table);
    }

    @Singleton
    @Requires(property = "relais.sessions.table")
    Sessions sessions(DynamoDbClient client, @Property(name = "relais.sessions.table") String table) {
        return new DynamoDbSessions(client, table);
    }

    @Singleton
    @Requires(property = "relais.sessions.table")
    KnownSources knownSources(DynamoDbClient client, @Property(name = "relais.sessions.table") String table) {
        return new DynamoDbKnownSources(client, table);
    }

    @Singleton
    @Requires(property = "relais.sessions.table")
    SentForms sentForms(DynamoDbClient client, @Property(name = "relais.sessions.table") String table) {
        return new DynamoDbSentForms(client, table);
    }

    /** True if another transaction is in the way. It is over in a moment, but the SDK gives up at once. */
    private static boolean lostToAnotherTransaction(Throwable e) {
        return e instanceof TransactionCanceledException cancelled
                && cancelled.cancellationReasons().stream().anyMatch(each -> "TransactionConflict".equals(each.code()))
                && !DynamoDbMailboxes.isRefusedByCondition(cancelled);
    }
}
