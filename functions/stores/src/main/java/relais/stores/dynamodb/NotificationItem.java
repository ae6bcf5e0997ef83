package relais.stores.dynamodb;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import relais.domain.OrganizationId;
import relais.domain.mailbox.ActionType;
import relais.domain.mailbox.EventState;
import relais.domain.mailbox.EventStatus;
import relais.domain.mailbox.Notification;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Maps a notification to an item of the table of mailboxes, under any key. */
final class NotificationItem {
    private NotificationItem() {}

    /** The item of a waiting notification is in its recipient's partition, by id, and by démarche then id in the index. */
    static Map<String, AttributeValue> waiting(Notification notification) {
        var id = notification.id().toString();
        return of(notification, notification.recipient().toString(), id);
    }

    /** @param order the sort key; in the index, the démarche comes before it */
    static Map<String, AttributeValue> of(Notification notification, String partition, String order) {
        var item = new HashMap<>(key(partition, order));
        item.put("processOrder", text(processOrder(notification.processCode(), order)));
        item.put("transmitter", text(notification.transmitter()));
        item.put("processCode", text(notification.processCode()));
        item.put("caseId", text(notification.caseId()));
        if (notification.eventId() != null) {
            item.put("eventId", text(notification.eventId()));
        }
        if (notification.event() != null) {
            item.put("eventActionType", text(notification.event().actionType()));
            item.put("eventStatus", text(notification.event().status()));
        }
        item.put("createdAt", text(notification.createdAt()));
        return item;
    }

    /** Escapes # in the code, so that no code is the beginning of another's. */
    static String processOrder(String processCode, String order) {
        return processCode.replace("%", "%25").replace("#", "%23") + "#" + order;
    }

    /** The end of a démarche's range. DynamoDB Local reads a range as fast as it should, but not begins_with. */
    static AttributeValue processEnd(String processCode) {
        return text(processOrder(processCode, "~"));
    }

    static Notification readWaiting(Map<String, AttributeValue> item) {
        return read(item, OrganizationId.parse(read(item, "recipient")), UUID.fromString(read(item, "id")));
    }

    static Notification read(Map<String, AttributeValue> item, OrganizationId recipient, UUID id) {
        var eventId = item.get("eventId");
        return new Notification(
                id,
                recipient,
                OrganizationId.parse(read(item, "transmitter")),
                read(item, "processCode"),
                UUID.fromString(read(item, "caseId")),
                eventId == null ? null : UUID.fromString(eventId.s()),
                Instant.parse(read(item, "createdAt")),
                item.containsKey("eventStatus") ? event(item) : null);
    }

    static String read(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).orElseThrow().s();
    }

    static Map<String, AttributeValue> key(String partition, String order) {
        return Map.of("recipient", text(partition), "id", text(order));
    }

    static AttributeValue text(Object value) {
        return AttributeValue.fromS(value.toString());
    }

    private static EventState event(Map<String, AttributeValue> item) {
        return new EventState(
                ActionType.valueOf(read(item, "eventActionType")), EventStatus.valueOf(read(item, "eventStatus")));
    }
}
