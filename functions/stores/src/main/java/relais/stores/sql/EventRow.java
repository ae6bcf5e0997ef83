package relais.stores.sql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.attachment.AttachmentStatus;
import relais.domain.attachment.Verdict;
import relais.domain.event.Action;
import relais.domain.event.Event;
import relais.domain.folder.PartnerInfo;
import relais.domain.mailbox.ActionType;
import relais.domain.mailbox.EventStatus;

/** A row of the table {@code event}, read with one of its files or without any. */
@MappedEntity("event")
record EventRow(
        @Id UUID id,
        UUID caseId,
        @MappedProperty(converter = OrganizationName.class) OrganizationId transmitter,
        ActionType actionType,
        @Nullable String author,
        @Nullable String message,
        @Nullable String comment,
        boolean notifies,
        @Nullable String caseCurrentStatus,
        @Nullable String caseNewStatus,
        @Nullable String partnerAttributes,
        EventStatus status,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String editorName,
        @Nullable String applicationName,
        @Nullable String softwareVersion,
        int caseMoves,
        @Nullable UUID notificationId,
        @Nullable UUID attachmentId,
        @Nullable String fileName,
        @Nullable String type,
        @Nullable Long size,
        @Nullable String mimeType,
        @TypeDef(type = DataType.STRING_ARRAY) @Nullable List<String> recipients,
        @Nullable AttachmentStatus attachmentStatus,
        @Nullable String rejectionReason,
        @Nullable String storedKey,
        @Nullable Long storedSize,
        @Nullable String storedDigest,
        @Nullable Verdict verdict)
        implements AttachmentColumns {

    static EventRow of(Event event) {
        var action = event.action();
        var partner = event.partnerInfo();
        return new EventRow(
                event.id(),
                event.caseId(),
                event.transmitter(),
                action.type(),
                action.author(),
                action.message(),
                action.comment(),
                action.notifies(),
                action.caseCurrentStatus(),
                action.caseNewStatus(),
                action.partnerAttributes(),
                event.status(),
                event.createdAt(),
                event.updatedAt(),
                partner.editorName(),
                partner.applicationName(),
                partner.softwareVersion(),
                event.caseMoves(),
                event.notificationId(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Groups the rows by id into events, each with the files of all its rows, in their order. */
    static List<Event> events(List<EventRow> rows) {
        var byId = new LinkedHashMap<UUID, List<EventRow>>();
        rows.forEach(
                row -> byId.computeIfAbsent(row.id, id -> new ArrayList<>()).add(row));
        return byId.values().stream().map(EventRow::event).toList();
    }

    private static Event event(List<EventRow> rows) {
        var first = rows.getFirst();
        return new Event(
                first.id,
                first.caseId,
                first.transmitter,
                new Action(
                        first.actionType,
                        first.author,
                        first.message,
                        first.comment,
                        first.notifies,
                        first.caseCurrentStatus,
                        first.caseNewStatus,
                        first.partnerAttributes),
                first.status,
                first.createdAt,
                first.updatedAt,
                new PartnerInfo(first.editorName, first.applicationName, first.softwareVersion),
                rows.stream()
                        .map(EventRow::attachment)
                        .flatMap(Optional::stream)
                        .toList(),
                first.caseMoves,
                first.notificationId);
    }
}
