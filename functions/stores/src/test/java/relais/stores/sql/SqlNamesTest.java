package relais.stores.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.TODAY;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import relais.domain.Ledger;
import relais.domain.OrganizationId;
import relais.domain.OrganizationType;
import relais.domain.access.Client;
import relais.domain.access.Scope;
import relais.domain.attachment.Attachment;
import relais.domain.attachment.AttachmentStatus;
import relais.domain.attachment.Stored;
import relais.domain.attachment.Verdict;
import relais.domain.folder.Folder;
import relais.domain.organization.Organization;
import relais.domain.process.Retention;
import relais.domain.process.Status;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.NotificationFrequency;
import relais.domain.subscription.Subscription;
import relais.domain.subscription.SubscriptionStatus;

/** The schema accepts every constant of the domain's enums. */
final class SqlNamesTest {
    private final Ledger ledger = Database.emptiedLedger();

    @ParameterizedTest
    @EnumSource
    void of_a_status(Status status) {
        var folder = aFolder().build();

        comesBack(folder.with(folder.cases().getFirst().moved(status, TODAY, Retention.USUAL))
                .marked(status, null, TODAY));
    }

    @ParameterizedTest
    @EnumSource
    void of_an_attachment_s_status(AttachmentStatus status) {
        var folder = aFolder().with("acte.pdf", 12).build();
        var file = folder.attachments().getFirst();

        comesBack(folder.with(new Attachment(
                file.id(),
                file.fileName(),
                file.type(),
                file.size(),
                file.mimeType(),
                file.recipients(),
                status,
                null,
                null)));
    }

    @ParameterizedTest
    @EnumSource
    void of_a_verdict(Verdict verdict) {
        var folder = aFolder().with("acte.pdf", 12).build();

        comesBack(folder.with(folder.attachments().getFirst().received(new Stored("k", 12, "ZGlnZXN0", verdict))));
    }

    @ParameterizedTest
    @EnumSource
    void of_a_subscription_s_status(SubscriptionStatus status) {
        comesBack(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL).being(status).build());
    }

    @ParameterizedTest
    @EnumSource
    void of_an_access_mode(AccessMode mode) {
        comesBack(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL).inMode(mode).build());
    }

    @ParameterizedTest
    @EnumSource
    void of_a_notification_frequency(NotificationFrequency frequency) {
        comesBack(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL).mailing(frequency).build());
    }

    @ParameterizedTest
    @EnumSource
    void of_a_scope(Scope scope) {
        var client = new Client("client", Set.of(scope), List.of(), List.of());

        ledger.write(tables -> tables.clients().save(client));

        var found = ledger.transaction(tables -> tables.clients().find("client"));
        assertThat(found).contains(client);
    }

    @ParameterizedTest
    @EnumSource
    void of_an_organisation_s_type(OrganizationType type) {
        var organization = new Organization(new OrganizationId(type, "21920023500014", "2A-004 B"), "Ajaccio");

        ledger.write(tables -> tables.organizations().save(organization));

        var found = ledger.transaction(tables -> tables.organizations().find(organization.id()));
        assertThat(found).contains(organization);
    }

    private void comesBack(Folder folder) {
        ledger.write(tables -> tables.folders().insert(folder));

        var found = ledger.transaction(tables -> tables.folders().find(folder.id()));
        assertThat(found).contains(folder);
    }

    private void comesBack(Subscription subscription) {
        ledger.write(tables -> tables.subscriptions().save(subscription));

        var found = ledger.transaction(
                tables -> tables.subscriptions().find(subscription.subscriber(), subscription.processCode()));
        assertThat(found).contains(subscription);
    }
}
