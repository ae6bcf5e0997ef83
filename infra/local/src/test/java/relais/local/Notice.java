package relais.local;

import io.micronaut.json.tree.JsonNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What waits in a mailbox, as its owner's software reads it.
 *
 * @param eventId null for a new télédossier
 */
record Notice(String id, UUID caseId, @Nullable UUID eventId) {

    static Notice read(JsonNode json) {
        var event = json.get("eventId");
        return new Notice(
                json.get("id").getStringValue(),
                UUID.fromString(json.get("caseId").getStringValue()),
                event.isNull() ? null : UUID.fromString(event.getStringValue()));
    }
}
