package relais.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import relais.domain.attachment.Attachment;
import relais.domain.casework.FindCase.CaseView;
import relais.domain.event.Event;
import relais.edge.ApplicantJson;
import relais.edge.OrganizationJson;
import relais.edge.WireTime;

/** A case on the wire; nothing in it names another recipient of its folder. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record CaseJson(
        String id,
        String status,
        OrganizationJson recipient,
        String externalId,
        @Nullable String updateDateTime,
        @Nullable String transmissionDateTime,
        String processCode,
        @Nullable String createDateTime,
        @Nullable String closeDateTime,
        @Nullable String partnerAttributes,
        ApplicantJson applicant,
        List<AttachmentJson> attachments,
        List<EventJson> events) {

    /** @param lite leaves attachments and events out */
    static CaseJson of(CaseView view, boolean lite) {
        var part = view.part();
        List<Attachment> files = lite ? List.of() : view.attachments();
        List<Event> events = lite ? List.of() : view.events();
        return new CaseJson(
                part.id().toString(),
                part.status().name(),
                OrganizationJson.of(part.recipient()),
                part.externalId(),
                WireTime.write(part.updatedAt()),
                WireTime.write(part.transmittedAt()),
                view.folder().processCode(),
                WireTime.write(view.folder().createdAt()),
                WireTime.write(part.closedAt()),
                part.partnerAttributes(),
                ApplicantJson.of(view.folder().applicant()),
                files.stream().map(AttachmentJson::of).toList(),
                events.stream().map(EventJson::of).toList());
    }
}
