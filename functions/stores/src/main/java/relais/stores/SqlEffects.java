package relais.stores;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.notification.Effect;
import relais.domain.notification.Mail;
import relais.domain.notification.Notification;
import relais.domain.organization.OrganizationId;

/** Effects as JSON that PostgreSQL makes and takes apart, so that no function needs a JSON library for it. */
final class SqlEffects {
    /** What {@link #read} expects of a row. */
    static final String COLUMNS = """
            kind, payload ->> 'id' AS notification, payload ->> 'recipient' AS recipient,
            payload ->> 'transmitter' AS transmitter, payload ->> 'processCode' AS process_code,
            payload ->> 'caseId' AS case_id, payload ->> 'eventId' AS event_id, payload ->> 'createdAt' AS created_at,
            ARRAY(SELECT jsonb_array_elements_text(payload -> 'to')) AS addressees,
            payload ->> 'subject' AS subject, payload ->> 'text' AS body, payload ->> 'key' AS key,
            payload ->> 'source' AS source, payload ->> 'target' AS target, payload ->> 'attachmentId' AS attachment_id,
            payload ->> 'digest' AS digest
            """;

    private static final String NOTIFICATION = """
            jsonb_build_object('id', :notification::text, 'recipient', :recipient::text, 'transmitter', :transmitter::text,
                'processCode', :processCode::text, 'caseId', :caseId::text, 'eventId', :eventId::text,
                'createdAt', :createdAt::text)
            """;
    private static final String MAIL =
            "jsonb_build_object('to', to_jsonb(:to::text[]), 'subject', :subject::text, 'text', :text::text)";
    private static final String BINARY = "jsonb_build_object('key', :key::text)";
    private static final String ENDED = "jsonb_build_object('recipient', :recipient::text, 'caseId', :caseId::text)";

    private static final String MOVE = "jsonb_build_object('source', :source::text, 'target', :target::text)";

    private static final String UPLOAD =
            "jsonb_build_object('key', :key::text, 'attachmentId', :attachmentId::text, 'digest', :digest::text)";

    private SqlEffects() {}

    enum Kind {
        NOTIFY_RECIPIENT,
        TELL_EVENT,
        TELL_AUTHOR,
        MOVE_NOTIFICATIONS,
        SEND_MAIL,
        ASK_PERSON,
        DROP_UPLOAD,
        DROP_BINARY,
        FORGET_DELETIONS
    }

    /** An effect to write: the expression that makes its payload, and the values which that names. */
    record Written(Kind kind, String payload, Map<String, ?> values) {}

    static Written written(Effect effect) {
        return switch (effect) {
            case Effect.NotifyRecipient(var told) -> new Written(Kind.NOTIFY_RECIPIENT, NOTIFICATION, values(told));
            case Effect.TellEvent(var told) -> new Written(Kind.TELL_EVENT, NOTIFICATION, values(told));
            case Effect.TellAuthor(var told) -> new Written(Kind.TELL_AUTHOR, NOTIFICATION, values(told));
            case Effect.MoveNotifications(var source, var target) ->
                new Written(
                        Kind.MOVE_NOTIFICATIONS,
                        MOVE,
                        Map.of("source", source.toString(), "target", target.toString()));
            case Effect.SendMail(var mail) -> new Written(Kind.SEND_MAIL, MAIL, values(mail));
            case Effect.AskPerson(var mail) -> new Written(Kind.ASK_PERSON, MAIL, values(mail));
            case Effect.DropBinary(var key) -> new Written(Kind.DROP_BINARY, BINARY, Map.of("key", key));
            case Effect.DropUpload(var key, var attachmentId, var digest) ->
                new Written(
                        Kind.DROP_UPLOAD,
                        UPLOAD,
                        Map.of("key", key, "attachmentId", attachmentId.toString(), "digest", digest));
            case Effect.ForgetDeletions(var recipient, var caseId) ->
                new Written(
                        Kind.FORGET_DELETIONS,
                        ENDED,
                        Map.of("recipient", recipient.toString(), "caseId", caseId.toString()));
        };
    }

    static Effect read(ResultSet row) throws SQLException {
        return switch (SqlColumns.name(row, "kind", Kind.class)) {
            case NOTIFY_RECIPIENT -> new Effect.NotifyRecipient(notification(row));
            case TELL_EVENT -> new Effect.TellEvent(notification(row));
            case TELL_AUTHOR -> new Effect.TellAuthor(notification(row));
            case MOVE_NOTIFICATIONS ->
                new Effect.MoveNotifications(
                        SqlColumns.organization(row, "source"), SqlColumns.organization(row, "target"));
            case SEND_MAIL -> new Effect.SendMail(mail(row));
            case ASK_PERSON -> new Effect.AskPerson(mail(row));
            case DROP_BINARY -> new Effect.DropBinary(row.getString("key"));
            case DROP_UPLOAD ->
                new Effect.DropUpload(
                        row.getString("key"), UUID.fromString(row.getString("attachment_id")), row.getString("digest"));
            case FORGET_DELETIONS ->
                new Effect.ForgetDeletions(
                        OrganizationId.parse(row.getString("recipient")), UUID.fromString(row.getString("case_id")));
        };
    }

    private static Map<String, ?> values(Mail mail) {
        return Map.of("to", SqlColumns.array(mail.to()), "subject", mail.subject(), "text", mail.text());
    }

    private static Mail mail(ResultSet row) throws SQLException {
        return new Mail(SqlColumns.texts(row, "addressees"), row.getString("subject"), row.getString("body"));
    }

    private static Map<String, @Nullable String> values(Notification told) {
        var values = new HashMap<String, @Nullable String>();
        values.put("notification", told.id().toString());
        values.put("recipient", told.recipient().toString());
        values.put("transmitter", told.transmitter().toString());
        values.put("processCode", told.processCode());
        values.put("caseId", told.caseId().toString());
        values.put("eventId", told.eventId() == null ? null : told.eventId().toString());
        values.put("createdAt", told.createdAt().toString());
        return values;
    }

    private static Notification notification(ResultSet row) throws SQLException {
        @Nullable String eventId = row.getString("event_id");
        return new Notification(
                UUID.fromString(row.getString("notification")),
                OrganizationId.parse(row.getString("recipient")),
                OrganizationId.parse(row.getString("transmitter")),
                row.getString("process_code"),
                UUID.fromString(row.getString("case_id")),
                eventId == null ? null : UUID.fromString(eventId),
                Instant.parse(row.getString("created_at")));
    }
}
