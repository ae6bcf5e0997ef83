package relais.bench;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import relais.domain.Ids;
import relais.domain.OrganizationId;
import relais.domain.mailbox.Mailboxes;
import relais.domain.mailbox.Notification;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Fills a mailbox fast: the hub puts one notification, and the others are copies of its item. */
record Crowd(DynamoDbClient client, String table, Mailboxes mailboxes, Ids ids) {
    private static final OrganizationId OPERATOR = OrganizationId.parse("OSL-12000018700019-75107");
    private static final int BATCH = 25;
    private static final int WRITERS = 4;

    void fill(OrganizationId town, String processCode, int count) {
        var first = put(town, processCode);
        var batches = IntStream.range(0, (count - 1) / BATCH + 1)
                .mapToObj(i -> ids(Math.min(BATCH, count - 1 - i * BATCH)))
                .filter(batch -> !batch.isEmpty());
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var written = batches.map(batch -> writers.submit(() -> write(first, batch)))
                    .toList();
            for (var each : written) {
                each.get();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The item that the hub puts in the table for a notification. */
    private Map<String, AttributeValue> put(OrganizationId town, String processCode) {
        var notification = new Notification(
                ids.next(), town, OPERATOR, processCode, UUID.randomUUID(), null, Instant.ofEpochSecond(1_772_443_800));
        mailboxes.put(notification);
        var key = Map.of("recipient", text(town), "id", text(notification.id()));
        return client.getItem(get -> get.tableName(table).key(key)).item();
    }

    private List<UUID> ids(int count) {
        return Stream.generate(ids::next).limit(count).toList();
    }

    private void write(Map<String, AttributeValue> first, List<UUID> batch) {
        var items = batch.stream()
                .map(id -> WriteRequest.builder()
                        .putRequest(put -> put.item(copy(first, id)))
                        .build())
                .toList();
        var answer = client.batchWriteItem(write -> write.requestItems(Map.of(table, items)));
        if (answer.hasUnprocessedItems() && !answer.unprocessedItems().isEmpty()) {
            throw new IllegalStateException("not all were written");
        }
    }

    private static Map<String, AttributeValue> copy(Map<String, AttributeValue> first, UUID id) {
        var formerId = Objects.requireNonNull(first.get("id")).s();
        var copy = new HashMap<>(first);
        copy.replaceAll((name, value) -> text(value.s().replace(formerId, id.toString())));
        copy.put("caseId", text(UUID.randomUUID()));
        return copy;
    }

    private static AttributeValue text(Object value) {
        return AttributeValue.fromS(value.toString());
    }
}
