package relais.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class The_declared_resources {
    static final Template TEMPLATE = Template.packed();

    final EmbeddedServices services = EmbeddedServices.shared();

    @Test
    void are_named_by_the_template() {
        assertThat(services.properties())
                .containsEntry("relais.mailboxes.table", "relais-mailboxes")
                .containsEntry("relais.attempts.table", "relais-attempts")
                .containsEntry("relais.binaries.bucket", "relais-binaries-000000000000");
        assertThat(services.workQueueUrl()).endsWith("/000000000000/relais-work");
    }

    @Test
    void include_the_mailboxes_with_their_order_by_process() {
        try (var dynamoDb = EmulatedClients.dynamoDb(services.dynamoDbEndpoint())) {
            var table = dynamoDb.describeTable(describe -> describe.tableName("relais-mailboxes"))
                    .table();

            assertThat(table.keySchema())
                    .extracting(KeySchemaElement::attributeName)
                    .containsExactly("recipient", "id");
            assertThat(table.localSecondaryIndexes().getFirst().indexName()).isEqualTo("byProcess");
        }
    }

    @Test
    void include_an_end_for_each_attempt() {
        try (var dynamoDb = EmulatedClients.dynamoDb(services.dynamoDbEndpoint())) {
            var expiry = dynamoDb.describeTimeToLive(describe -> describe.tableName("relais-attempts"))
                    .timeToLiveDescription();

            assertThat(expiry.attributeName()).isEqualTo("expiresAt");
            assertThat(expiry.timeToLiveStatus()).isEqualTo(TimeToLiveStatus.ENABLED);
        }
    }

    @Test
    void include_a_queue_whose_failures_go_to_the_dead_letters() {
        try (var sqs = EmulatedClients.sqs(services.sqsEndpoint())) {
            var attributes = sqs.getQueueAttributes(
                            get -> get.queueUrl(services.workQueueUrl()).attributeNames(QueueAttributeName.ALL))
                    .attributes();

            assertThat(attributes).containsEntry(QueueAttributeName.VISIBILITY_TIMEOUT, "180");
            assertThat(attributes.get(QueueAttributeName.REDRIVE_POLICY))
                    .contains("relais-work-dead-letters")
                    .contains("5");
        }
    }

    @Test
    void created_twice_are_what_they_were() {
        try (var dynamoDb = EmulatedClients.dynamoDb(services.dynamoDbEndpoint());
                var sqs = EmulatedClients.sqs(services.sqsEndpoint());
                var s3 = EmulatedClients.s3(services.s3Endpoint())) {
            var item = Map.of("key", AttributeValue.fromS("created-twice"));
            dynamoDb.putItem(put -> put.tableName("relais-attempts").item(item));
            var before = inventory(
                    dynamoDb.listTables().tableNames(), sqs.listQueues().queueUrls());

            new DeclaredTables(TEMPLATE, dynamoDb).create();
            new DeclaredQueues(TEMPLATE, sqs).create();
            new DeclaredBuckets(TEMPLATE, s3).create();

            assertThat(inventory(
                            dynamoDb.listTables().tableNames(), sqs.listQueues().queueUrls()))
                    .isEqualTo(before);
            assertThat(dynamoDb.getItem(get -> get.tableName("relais-attempts").key(item))
                            .hasItem())
                    .isTrue();
            assertThat(s3.listBuckets().buckets()).hasSize(1);
        }
    }

    private static List<List<String>> inventory(List<String> tables, List<String> queues) {
        return List.of(List.copyOf(tables), List.copyOf(queues));
    }
}
