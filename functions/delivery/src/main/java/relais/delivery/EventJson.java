package relais.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import relais.domain.event.Event;
import relais.edge.OrganizationJson;
import relais.edge.PartnerInfoJson;
import relais.edge.WireTime;

/** An event on the wire, as the domain lets its reader see it. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record EventJson(
        String id,
        OrganizationJson transmitter,
        @Nullable String message,
        @Nullable String comment,
        String actionType,
        @Nullable String author,
        boolean notification,
        @Nullable String createDateTime,
        @Nullable String updateDateTime,
        String status,
        @Nullable String caseCurrentStatus,
        @Nullable String caseNewStatus,
        @Nullable String partnerAttributes,
        List<AttachmentJson> attachments,
        PartnerInfoJson partnerInfo) {

    static EventJson of(Event event) {
        var action = event.action();
        return new EventJson(
                event.id().toString(),
                OrganizationJson.of(event.transmitter()),
                action.message(),
                action.comment(),
                action.type().name(),
                action.author(),
                action.notifies(),
                WireTime.write(event.createdAt()),
                WireTime.write(event.updatedAt()),
                event.status().name(),
                action.caseCurrentStatus(),
                action.caseNewStatus(),
                action.partnerAttributes(),
                event.attachments().stream().map(AttachmentJson::of).toList(),
                PartnerInfoJson.of(event.partnerInfo()));
    }
}
