package relais.mailbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import relais.domain.mailbox.Deletion;
import relais.edge.OrganizationJson;
import relais.edge.WireTime;

/**
 * A deleted notification with the last state told of it, and its instant of deletion, from which the next page is
 * asked.
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record DeletedNotificationJson(
        String id,
        OrganizationJson recipient,
        OrganizationJson transmitter,
        String processCode,
        String caseId,
        @Nullable String eventId,
        @Nullable String dateTime,
        @Nullable String eventActionType,
        @Nullable String eventStatus,
        @Nullable String deletionDateTime) {

    static DeletedNotificationJson of(Deletion deletion) {
        var waiting = DetailedNotificationJson.of(deletion.notification());
        return new DeletedNotificationJson(
                waiting.id(),
                waiting.recipient(),
                waiting.transmitter(),
                waiting.processCode(),
                waiting.caseId(),
                waiting.eventId(),
                waiting.dateTime(),
                waiting.eventActionType(),
                waiting.eventStatus(),
                WireTime.write(deletion.at()));
    }
}
