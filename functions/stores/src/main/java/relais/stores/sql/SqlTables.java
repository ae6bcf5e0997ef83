package relais.stores.sql;

import io.micronaut.context.BeanLocator;
import io.micronaut.data.jdbc.operations.JdbcRepositoryOperations;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import org.jspecify.annotations.Nullable;
import relais.domain.Ledger;
import relais.domain.access.Clients;
import relais.domain.account.Accounts;
import relais.domain.account.Links;
import relais.domain.attachment.EncryptedFiles;
import relais.domain.attachment.PendingScans;
import relais.domain.attachment.ScannedContents;
import relais.domain.datapass.CatalogueLines;
import relais.domain.datapass.Requests;
import relais.domain.datapass.WaitingDecisions;
import relais.domain.desk.CaseSummaries;
import relais.domain.desk.CaseVisits;
import relais.domain.desk.DeskVisits;
import relais.domain.desk.PendingDecisions;
import relais.domain.desk.PreparedArchives;
import relais.domain.event.Events;
import relais.domain.folder.Folders;
import relais.domain.journal.AccessEntries;
import relais.domain.journal.AuditEntries;
import relais.domain.migration.Migrations;
import relais.domain.operator.Administrations;
import relais.domain.organization.Organizations;
import relais.domain.outbox.ArrivalDigests;
import relais.domain.outbox.Outbox;
import relais.domain.outbox.RefusedAddresses;
import relais.domain.process.Processes;
import relais.domain.retention.FileLinks;
import relais.domain.subscription.Subscriptions;
import relais.domain.terms.Consents;
import relais.domain.verification.Verifications;

/** Opens only the stores that a decision touches, because each one loads classes. */
final class SqlTables implements Ledger.Tables {
    private final BeanLocator stores;
    /** One for the transaction: it remembers the locked folders. */
    private @Nullable SqlFolders folders;

    SqlTables(BeanLocator stores) {
        this.stores = stores;
    }

    @Override
    public Organizations organizations() {
        return new SqlOrganizations(stores.getBean(OrganizationRows.class), database());
    }

    @Override
    public Processes processes() {
        return stores.getBean(SqlProcesses.class);
    }

    @Override
    public Subscriptions subscriptions() {
        return new SqlSubscriptions(stores.getBean(SubscriptionRows.class), database());
    }

    @Override
    public Clients clients() {
        return new SqlClients(
                stores.getBean(ClientRows.class),
                stores.getBean(ClientGrantRows.class),
                stores.getBean(ClientSecretRows.class));
    }

    @Override
    public Requests requests() {
        return new SqlRequests(stores.getBean(DecisionRows.class), stores.getBean(AdministratorRows.class));
    }

    @Override
    public WaitingDecisions waitingDecisions() {
        return stores.getBean(SqlWaitingDecisions.class);
    }

    @Override
    public CatalogueLines catalogueLines() {
        return stores.getBean(SqlCatalogueLines.class);
    }

    @Override
    public Folders folders() {
        var opened = folders;
        if (opened == null) {
            opened = new SqlFolders(
                    stores.getBean(FolderRows.class),
                    new SqlCases(stores.getBean(CaseRows.class)),
                    SqlAttachments.ofFolders(stores.getBean(AttachmentRows.class)));
            folders = opened;
        }
        return opened;
    }

    @Override
    public Events events() {
        return new SqlEvents(
                stores.getBean(EventRows.class), SqlAttachments.ofEvents(stores.getBean(AttachmentRows.class)));
    }

    @Override
    public FileLinks fileLinks() {
        return new SqlFileLinks(stores.getBean(FileLinkRows.class));
    }

    @Override
    public Accounts accounts() {
        return new SqlAccounts(
                stores.getBean(AccountRows.class),
                stores.getBean(MembershipRows.class),
                stores.getBean(SqlLinks.class),
                stores.getBean(SqlConsents.class));
    }

    @Override
    public Links links() {
        return stores.getBean(SqlLinks.class);
    }

    @Override
    public Consents consents() {
        return stores.getBean(SqlConsents.class);
    }

    @Override
    public Verifications verifications() {
        return stores.getBean(SqlVerifications.class);
    }

    @Override
    public AuditEntries auditEntries() {
        return stores.getBean(SqlAuditEntries.class);
    }

    @Override
    public AccessEntries accessEntries() {
        return new SqlAccessEntries(stores.getBean(AccessEntryRows.class), database());
    }

    @Override
    public Administrations administrations() {
        return new SqlAdministrations(database());
    }

    @Override
    public Migrations migrations() {
        return new SqlMigrations(stores.getBean(AgreementRows.class), stores.getBean(MigrationRows.class));
    }

    @Override
    public ArrivalDigests arrivalDigests() {
        return stores.getBean(SqlArrivalDigests.class);
    }

    @Override
    public Outbox outbox() {
        return stores.getBean(SqlOutbox.class);
    }

    @Override
    public PendingScans pendingScans() {
        return stores.getBean(SqlPendingScans.class);
    }

    @Override
    public ScannedContents scannedContents() {
        return stores.getBean(SqlScannedContents.class);
    }

    @Override
    public EncryptedFiles encryptedFiles() {
        return stores.getBean(SqlEncryptedFiles.class);
    }

    @Override
    public RefusedAddresses refusedAddresses() {
        return stores.getBean(SqlRefusedAddresses.class);
    }

    @Override
    public CaseSummaries caseSummaries() {
        return new SqlCaseSummaries(database());
    }

    @Override
    public PendingDecisions pendingDecisions() {
        return stores.getBean(SqlPendingDecisions.class);
    }

    @Override
    public CaseVisits caseVisits() {
        return stores.getBean(SqlCaseVisits.class);
    }

    @Override
    public DeskVisits deskVisits() {
        return stores.getBean(SqlDeskVisits.class);
    }

    @Override
    public PreparedArchives preparedArchives() {
        return stores.getBean(SqlPreparedArchives.class);
    }

    private JdbcOperations database() {
        return stores.getBean(JdbcRepositoryOperations.class);
    }
}
