package relais.stores.sql;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.Attestation;
import relais.domain.subscription.Contact;
import relais.domain.subscription.DelegationActor;
import relais.domain.subscription.Editor;
import relais.domain.subscription.Handover;
import relais.domain.subscription.Milestones;
import relais.domain.subscription.NotificationFrequency;
import relais.domain.subscription.Subscription;
import relais.domain.subscription.SubscriptionStatus;

/** A row of the table {@code subscription}, without the columns that the table generates from its subscriber. */
@MappedEntity("subscription")
record SubscriptionRow(
        @Id UUID id,
        @MappedProperty(converter = OrganizationName.class) OrganizationId subscriber,
        String processCode,
        SubscriptionStatus status,
        @Nullable AccessMode accessMode,
        @Nullable Instant activateAt,
        @Nullable Instant activeFrom,
        NotificationFrequency notificationFrequency,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> emails,
        @Nullable Long datapassId,
        @Nullable String rejectionReason,
        @Nullable String administratorFirstName,
        @Nullable String administratorLastName,
        @Nullable String administratorEmail,
        @Nullable String administratorFunction,
        @Nullable String administratorPhone,
        @Nullable String delegateFirstName,
        @Nullable String delegateLastName,
        @Nullable String delegateEmail,
        @Nullable String delegateFunction,
        @Nullable String delegatePhone,
        @Nullable String delegateCompanyRegister,
        @Nullable String delegateBranchCode,
        @Nullable String attestedEditor,
        @Nullable String attestedVersion,
        @Nullable UUID attestedBy,
        @Nullable Instant attestedAt,

        @MappedProperty(converter = OrganizationName.class) @Nullable
        OrganizationId handedTo,

        @Nullable Instant handedOverUntil,
        @Nullable Instant createdAt,
        @Nullable Instant validatedAt,
        @Nullable Instant rejectedAt,
        @Nullable Instant endsAt,
        @Nullable Instant updatedAt) {

    static SubscriptionRow of(Subscription subscription) {
        var administrator = subscription.localAdministrator();
        var delegate = subscription.delegationActor() instanceof Contact person ? person : Contact.NONE;
        var editor = subscription.delegationActor() instanceof Editor found ? found : null;
        var attestation = subscription.attestation();
        var handover = subscription.handover();
        var dates = subscription.milestones();
        return new SubscriptionRow(
                subscription.id(),
                subscription.subscriber(),
                subscription.processCode(),
                subscription.status(),
                subscription.accessMode(),
                subscription.activateAt(),
                subscription.activeFrom(),
                subscription.notificationFrequency(),
                subscription.emails(),
                subscription.datapassId(),
                subscription.rejectionReason(),
                administrator.firstName(),
                administrator.lastName(),
                administrator.email(),
                administrator.function(),
                administrator.phoneNumber(),
                delegate.firstName(),
                delegate.lastName(),
                delegate.email(),
                delegate.function(),
                delegate.phoneNumber(),
                editor == null ? null : editor.companyRegister(),
                editor == null ? null : editor.branchCode(),
                attestation == null ? null : attestation.editor(),
                attestation == null ? null : attestation.version(),
                attestation == null ? null : attestation.by(),
                attestation == null ? null : attestation.at(),
                handover == null ? null : handover.successor(),
                handover == null ? null : handover.until(),
                dates.createdAt(),
                dates.validatedAt(),
                dates.rejectedAt(),
                dates.endsAt(),
                dates.updatedAt());
    }

    Subscription subscription() {
        return new Subscription(
                id,
                subscriber,
                processCode,
                status,
                accessMode,
                activateAt,
                notificationFrequency,
                emails,
                datapassId,
                new Contact(
                        administratorFirstName,
                        administratorLastName,
                        administratorEmail,
                        administratorFunction,
                        administratorPhone),
                delegationActor(),
                rejectionReason,
                new Milestones(createdAt, validatedAt, rejectedAt, endsAt, updatedAt),
                attestation(),
                handedTo == null ? null : new Handover(handedTo, Objects.requireNonNull(handedOverUntil)));
    }

    private DelegationActor delegationActor() {
        return delegateCompanyRegister == null
                ? new Contact(delegateFirstName, delegateLastName, delegateEmail, delegateFunction, delegatePhone)
                : new Editor(delegateCompanyRegister, Objects.requireNonNull(delegateBranchCode));
    }

    private @Nullable Attestation attestation() {
        return attestedEditor == null
                ? null
                : new Attestation(
                        attestedEditor,
                        Objects.requireNonNull(attestedVersion),
                        Objects.requireNonNull(attestedBy),
                        Objects.requireNonNull(attestedAt));
    }
}
