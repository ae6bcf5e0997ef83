package relais.local;

import io.micronaut.json.tree.JsonNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What waits in a mailbox, as its owner's software reads it.
 *
 * @param eventId null for a new télédossier
 * @param eventStatus RECEIVED where it tells the event's author that the other side received it; null where it was not asked for
 */
record Notice(
        String id,
        UUID caseId,
        @Nullable UUID eventId,
        @Nullable String eventStatus) {

    static Notice read(JsonNode json) {
        var event = json.get("eventId");
        var status = json.get("eventStatus");
        return new Notice(
                json.get("id").getStringValue(),
                UUID.fromString(json.get("caseId").getStringValue()),
                event.isNull() ? null : UUID.fromString(event.getStringValue()),
                status == null || status.isNull() ? null : status.getStringValue());
    }
}
