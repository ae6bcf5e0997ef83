package relais.stores.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_METZ;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import relais.domain.SequentialIds;
import relais.domain.mailbox.Deletion;
import relais.domain.mailbox.Mailboxes;
import relais.domain.mailbox.Notification;
import relais.emulators.EmbeddedServices;
import relais.stores.Cloud;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The tests look at the requests instead of the answers, because DynamoDB Local is always consistent. */
final class The_requests_for_a_mailbox {
    private final List<Boolean> consistent = new CopyOnWriteArrayList<>();

    private final Mailboxes testee =
            new DynamoDbMailboxes(watchedClient(), EmbeddedServices.shared().mailboxesTable());

    @Test
    void are_all_strongly_consistent() {
        var notification = new Notification(
                SequentialIds.UNIQUE.next(), MAIRIE_DE_METZ, DILA, "CERTDC", UUID.randomUUID(), null, Instant.EPOCH);
        testee.put(notification);

        testee.list(MAIRIE_DE_METZ, 10);
        testee.list(MAIRIE_DE_METZ, "CERTDC", 10);
        testee.listAfter(MAIRIE_DE_METZ, SequentialIds.UNIQUE.next(), 10);
        testee.find(MAIRIE_DE_METZ, notification.id());
        testee.delete(new Deletion(notification, Instant.EPOCH));
        testee.deletedAt(MAIRIE_DE_METZ, notification.caseId(), notification.id());
        testee.deletions(MAIRIE_DE_METZ, Instant.EPOCH, 10);
        testee.deletions(MAIRIE_DE_METZ, "CERTDC", Instant.EPOCH, 10);
        testee.forgetDeletions(MAIRIE_DE_METZ, notification.caseId());

        assertThat(consistent).hasSizeGreaterThanOrEqualTo(8).containsOnly(true);
    }

    private DynamoDbClient watchedClient() {
        var watch = new ExecutionInterceptor() {
            @Override
            public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
                switch (context.request()) {
                    case QueryRequest query -> consistent.add(Boolean.TRUE.equals(query.consistentRead()));
                    case GetItemRequest get -> consistent.add(Boolean.TRUE.equals(get.consistentRead()));
                    default -> {}
                }
            }
        };
        var builder = DynamoDbClient.builder()
                .overrideConfiguration(configuration -> configuration.addExecutionInterceptor(watch));
        return Cloud.AWS.open(builder, Cloud.embedded().dynamoDb());
    }
}
