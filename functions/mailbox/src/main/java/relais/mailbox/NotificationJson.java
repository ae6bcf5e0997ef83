package relais.mailbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import relais.domain.mailbox.Notification;
import relais.edge.OrganizationJson;
import relais.edge.WireTime;

/**
 * A notification on the wire.
 *
 * @param eventId null for a new télédossier
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record NotificationJson(
        String id,
        OrganizationJson recipient,
        OrganizationJson transmitter,
        String processCode,
        String caseId,
        @Nullable String eventId,
        @Nullable String dateTime) {

    static NotificationJson of(Notification notification) {
        return new NotificationJson(
                notification.id().toString(),
                OrganizationJson.of(notification.recipient()),
                OrganizationJson.of(notification.transmitter()),
                notification.processCode(),
                notification.caseId().toString(),
                Objects.toString(notification.eventId(), null),
                WireTime.write(notification.createdAt()));
    }
}
