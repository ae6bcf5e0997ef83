package relais.stores.sql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.sql.ColumnTransformer;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import relais.domain.Copied;
import relais.domain.OrganizationId;
import relais.domain.mailbox.Notification;
import relais.domain.outbox.Effect;
import relais.domain.outbox.Mail;
import relais.domain.outbox.OutboxEntry;

/** A row of the table {@code outbox}. PostgreSQL writes and reads its JSON, so that no function needs a library for it. */
@Copied
@MappedEntity("outbox")
record EffectRow(
        @Id UUID id,
        @MappedProperty("folder_id") UUID subjectId,
        Instant dueAt,
        int attempts,
        EffectKind kind,

        @ColumnTransformer(read = "@.payload ->> 'id'") @Nullable
        String notification,

        @ColumnTransformer(read = "@.payload ->> 'recipient'") @Nullable
        String recipient,

        @ColumnTransformer(read = "@.payload ->> 'transmitter'") @Nullable
        String transmitter,

        @ColumnTransformer(read = "@.payload ->> 'processCode'") @Nullable
        String processCode,

        @ColumnTransformer(read = "@.payload ->> 'caseId'") @Nullable
        String caseId,

        @ColumnTransformer(read = "@.payload ->> 'eventId'") @Nullable
        String eventId,

        @ColumnTransformer(read = "@.payload ->> 'createdAt'") @Nullable
        String createdAt,

        @ColumnTransformer(read = "ARRAY(SELECT jsonb_array_elements_text(@.payload -> 'to'))")
        @TypeDef(type = DataType.STRING_ARRAY)
        @Nullable
        List<String> addressees,

        @ColumnTransformer(read = "@.payload ->> 'subject'") @Nullable
        String subject,

        @ColumnTransformer(read = "@.payload ->> 'text'") @Nullable
        String body,

        @ColumnTransformer(read = "@.payload ->> 'key'") @Nullable
        String key,

        @ColumnTransformer(read = "@.payload ->> 'source'") @Nullable
        String source,

        @ColumnTransformer(read = "@.payload ->> 'target'") @Nullable
        String target,

        @ColumnTransformer(read = "@.payload ->> 'attachmentId'") @Nullable
        String attachmentId,

        @ColumnTransformer(read = "@.payload ->> 'digest'") @Nullable
        String digest,

        @ColumnTransformer(read = "ARRAY(SELECT jsonb_array_elements_text(@.payload -> 'arrivals'))")
        @TypeDef(type = DataType.STRING_ARRAY)
        @Nullable
        List<String> arrivals) {

    enum EffectKind {
        NOTIFY_RECIPIENT,
        TELL_EVENT,
        TELL_AUTHOR,
        MOVE_NOTIFICATIONS,
        SEND_MAIL,
        ASK_PERSON,
        MAIL_ARRIVAL,
        MAIL_RETURN,
        MAIL_DIGEST,
        DROP_UPLOAD,
        DROP_BINARY,
        FORGET_DELETIONS,
        DELETE_NOTIFICATION
    }

    static EffectRow of(OutboxEntry row) {
        return switch (row.effect()) {
            case Effect.NotifyRecipient(var told) -> telling(row, EffectKind.NOTIFY_RECIPIENT, told);
            case Effect.TellEvent(var told) -> telling(row, EffectKind.TELL_EVENT, told);
            case Effect.TellAuthor(var told) -> telling(row, EffectKind.TELL_AUTHOR, told);
            case Effect.MoveNotifications(var source, var target) -> moving(row, source, target);
            case Effect.SendMail(var mail) -> mailing(row, EffectKind.SEND_MAIL, mail);
            case Effect.AskPerson(var mail) -> mailing(row, EffectKind.ASK_PERSON, mail);
            case Effect.MailArrival(var recipient, var code) -> mailing(row, EffectKind.MAIL_ARRIVAL, recipient, code);
            case Effect.MailReturn(var recipient, var code) -> mailing(row, EffectKind.MAIL_RETURN, recipient, code);
            case Effect.MailDigest digest -> mailing(row, digest);
            case Effect.DropBinary(var key) ->
                EffectRowCopy.of(plain(row, EffectKind.DROP_BINARY)).key(key).build();
            case Effect.DropUpload drop -> dropping(row, drop);
            case Effect.ForgetDeletions forgotten -> forgetting(row, forgotten);
            case Effect.DeleteNotification deleted -> deleting(row, deleted);
        };
    }

    OutboxEntry row() {
        return new OutboxEntry(id, subjectId, effect(), dueAt, attempts);
    }

    private Effect effect() {
        return switch (kind) {
            case NOTIFY_RECIPIENT -> new Effect.NotifyRecipient(told());
            case TELL_EVENT -> new Effect.TellEvent(told());
            case TELL_AUTHOR -> new Effect.TellAuthor(told());
            case MOVE_NOTIFICATIONS -> new Effect.MoveNotifications(organization(source), organization(target));
            case SEND_MAIL -> new Effect.SendMail(mail());
            case ASK_PERSON -> new Effect.AskPerson(mail());
            case MAIL_ARRIVAL -> new Effect.MailArrival(organization(recipient), there(processCode));
            case MAIL_RETURN -> new Effect.MailReturn(organization(recipient), there(processCode));
            case MAIL_DIGEST ->
                new Effect.MailDigest(
                        organization(recipient),
                        Objects.requireNonNull(addressees).getFirst(),
                        arrivalsByCode());
            case DROP_BINARY -> new Effect.DropBinary(there(key));
            case DROP_UPLOAD -> new Effect.DropUpload(there(key), uuid(attachmentId), there(digest));
            case FORGET_DELETIONS -> new Effect.ForgetDeletions(organization(recipient), uuid(caseId));
            case DELETE_NOTIFICATION -> new Effect.DeleteNotification(organization(recipient), uuid(notification));
        };
    }

    private Mail mail() {
        return new Mail(Objects.requireNonNull(addressees), there(subject), there(body));
    }

    /** Each text is a number, a blank and the code of a démarche. */
    private Map<String, Integer> arrivalsByCode() {
        return Objects.requireNonNull(arrivals).stream()
                .map(each -> each.split(" ", 2))
                .collect(Collectors.toMap(parts -> parts[1], parts -> Integer.parseInt(parts[0])));
    }

    private Notification told() {
        return new Notification(
                uuid(notification),
                organization(recipient),
                organization(transmitter),
                there(processCode),
                uuid(caseId),
                eventId == null ? null : uuid(eventId),
                Instant.parse(there(createdAt)));
    }

    private static String there(@Nullable String text) {
        return Objects.requireNonNull(text);
    }

    private static UUID uuid(@Nullable String text) {
        return UUID.fromString(there(text));
    }

    private static OrganizationId organization(@Nullable String name) {
        return OrganizationId.parse(there(name));
    }

    /** An effect of that kind without any detail. */
    private static EffectRow plain(OutboxEntry row, EffectKind kind) {
        return new EffectRow(
                row.id(),
                row.subjectId(),
                row.dueAt(),
                row.attempts(),
                kind,
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
                null,
                null,
                null,
                null,
                null);
    }

    private static EffectRow telling(OutboxEntry row, EffectKind kind, Notification told) {
        return EffectRowCopy.of(plain(row, kind))
                .notification(told.id().toString())
                .recipient(told.recipient().toString())
                .transmitter(told.transmitter().toString())
                .processCode(told.processCode())
                .caseId(told.caseId().toString())
                .eventId(told.eventId() == null ? null : told.eventId().toString())
                .createdAt(told.createdAt().toString())
                .build();
    }

    private static EffectRow mailing(OutboxEntry row, EffectKind kind, Mail mail) {
        return EffectRowCopy.of(plain(row, kind))
                .addressees(mail.to())
                .subject(mail.subject())
                .body(mail.text())
                .build();
    }

    private static EffectRow mailing(OutboxEntry row, EffectKind kind, OrganizationId recipient, String processCode) {
        return EffectRowCopy.of(plain(row, kind))
                .recipient(recipient.toString())
                .processCode(processCode)
                .build();
    }

    private static EffectRow mailing(OutboxEntry row, Effect.MailDigest digest) {
        return EffectRowCopy.of(plain(row, EffectKind.MAIL_DIGEST))
                .recipient(digest.recipient().toString())
                .addressees(List.of(digest.address()))
                .arrivals(digest.arrivals().entrySet().stream()
                        .map(each -> each.getValue() + " " + each.getKey())
                        .toList())
                .build();
    }

    private static EffectRow moving(OutboxEntry row, OrganizationId source, OrganizationId target) {
        return EffectRowCopy.of(plain(row, EffectKind.MOVE_NOTIFICATIONS))
                .source(source.toString())
                .target(target.toString())
                .build();
    }

    private static EffectRow dropping(OutboxEntry row, Effect.DropUpload drop) {
        return EffectRowCopy.of(plain(row, EffectKind.DROP_UPLOAD))
                .key(drop.key())
                .attachmentId(drop.attachmentId().toString())
                .digest(drop.digest())
                .build();
    }

    private static EffectRow forgetting(OutboxEntry row, Effect.ForgetDeletions forgotten) {
        return EffectRowCopy.of(plain(row, EffectKind.FORGET_DELETIONS))
                .recipient(forgotten.recipient().toString())
                .caseId(forgotten.caseId().toString())
                .build();
    }

    private static EffectRow deleting(OutboxEntry row, Effect.DeleteNotification deleted) {
        return EffectRowCopy.of(plain(row, EffectKind.DELETE_NOTIFICATION))
                .recipient(deleted.recipient().toString())
                .notification(deleted.notificationId().toString())
                .build();
    }
}
