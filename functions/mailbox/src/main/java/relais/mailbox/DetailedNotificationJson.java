package relais.mailbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import relais.domain.mailbox.EventState;
import relais.domain.mailbox.Notification;
import relais.edge.OrganizationJson;

/**
 * A notification with the last state told of its event, for {@code eventDetails}; both are null for a new télédossier.
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record DetailedNotificationJson(
        String id,
        OrganizationJson recipient,
        OrganizationJson transmitter,
        String processCode,
        String caseId,
        @Nullable String eventId,
        @Nullable String dateTime,
        @Nullable String eventActionType,
        @Nullable String eventStatus) {

    static DetailedNotificationJson of(Notification notification) {
        var plain = NotificationJson.of(notification);
        return new DetailedNotificationJson(
                plain.id(),
                plain.recipient(),
                plain.transmitter(),
                plain.processCode(),
                plain.caseId(),
                plain.eventId(),
                plain.dateTime(),
                actionType(notification.event()),
                status(notification.event()));
    }

    private static @Nullable String actionType(@Nullable EventState event) {
        return event == null ? null : event.actionType().name();
    }

    private static @Nullable String status(@Nullable EventState event) {
        return event == null ? null : event.status().name();
    }
}
