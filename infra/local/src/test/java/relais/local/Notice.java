package relais.local;

import io.micronaut.json.tree.JsonNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notification, as its owner's software reads it.
 *
 * @param eventId null for a new télédossier
 * @param eventStatus RECEIVED if it tells the event's author that the other side received it; null if it was not
 * requested
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
