package relais.stores;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.BeanLocator;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import relais.domain.Ledger;
import relais.domain.Unavailable;
import relais.domain.access.Clients;
import relais.domain.account.Accounts;
import relais.domain.account.Links;
import relais.domain.datapass.CatalogueLines;
import relais.domain.datapass.Requests;
import relais.domain.datapass.WaitingDecisions;
import relais.domain.event.Events;
import relais.domain.folder.Folders;
import relais.domain.journal.Acts;
import relais.domain.migration.Migrations;
import relais.domain.notification.ArrivalDigests;
import relais.domain.notification.Outbox;
import relais.domain.notification.RefusedAddresses;
import relais.domain.operator.Administrations;
import relais.domain.organization.Organizations;
import relais.domain.process.Processes;
import relais.domain.retention.FileLinks;
import relais.domain.subscription.Subscriptions;
import relais.domain.terms.Consents;
import relais.domain.verification.Verifications;

/** The ledger in PostgreSQL: one decision is one READ COMMITTED transaction on one connection. */
public final class SqlLedger implements Ledger {
    private final TransactionOperations<Connection> transactions;
    private final BeanLocator stores;
    private final Jdbi jdbi;

    SqlLedger(TransactionOperations<Connection> transactions, BeanLocator stores) {
        this.transactions = transactions;
        this.stores = stores;
        jdbi = Jdbi.create(new OfTheTransaction(transactions));
        jdbi.registerArrayType(String.class, "text");
        // A statement's values are people's names and addresses: no log may repeat them.
        jdbi.configure(
                StatementExceptions.class,
                exceptions -> exceptions.setMessageRendering(StatementExceptions.MessageRendering.NONE));
    }

    /**
     * A ledger for programs that are no function.
     *
     * @param source of connections that commit by themselves and are READ COMMITTED, PostgreSQL's default
     */
    public static SqlLedger open(DataSource source) {
        var context = ApplicationContext.builder().build();
        context.registerBeanDefinition(RuntimeBeanDefinition.builder(DataSource.class, () -> source)
                .qualifier(Qualifiers.byName(SqlFactory.DATABASE))
                .singleton(true)
                .build());
        return context.start().getBean(SqlLedger.class);
    }

    @Override
    public <T> T transaction(Function<Tables, T> decision) {
        try {
            // one within another is a part of it: what it throws undoes nothing that the other one still wants
            return transactions.findTransactionStatus().isPresent()
                    ? decision.apply(tables())
                    : transactions.executeWrite(status -> decision.apply(tables()));
        } catch (Unavailable e) {
            throw e;
        } catch (RuntimeException e) {
            throw SqlFaults.isPassing(e) ? new Unavailable("SQL: " + SqlFaults.state(e), e) : e;
        }
    }

    private SqlTables tables() {
        return SqlTables.of(jdbi.open(), stores);
    }

    /** Jdbi's statements run on the connection of the transaction, and leave it open. */
    private record OfTheTransaction(TransactionOperations<Connection> transactions) implements ConnectionFactory {

        @Override
        public Connection openConnection() {
            return transactions.getConnection();
        }

        @Override
        public void closeConnection(Connection connection) {}
    }

    private record SqlTables(
            Organizations organizations,
            Processes processes,
            Subscriptions subscriptions,
            Clients clients,
            Requests requests,
            WaitingDecisions waitingDecisions,
            CatalogueLines catalogueLines,
            Folders folders,
            Events events,
            FileLinks fileLinks,
            Accounts accounts,
            Links links,
            Consents consents,
            Verifications verifications,
            Acts acts,
            Administrations administrations,
            Migrations migrations,
            ArrivalDigests arrivalDigests,
            Outbox outbox,
            RefusedAddresses refusedAddresses)
            implements Tables {

        static SqlTables of(Handle handle, BeanLocator stores) {
            return new SqlTables(
                    new SqlOrganizations(handle),
                    new SqlProcesses(handle),
                    new SqlSubscriptions(handle),
                    new SqlClients(handle),
                    new SqlRequests(handle),
                    new SqlWaitingDecisions(handle),
                    new SqlCatalogueLines(handle),
                    new SqlFolders(handle),
                    new SqlEvents(handle),
                    new SqlFileLinks(handle),
                    new SqlAccounts(handle),
                    new SqlLinks(handle),
                    new SqlConsents(handle),
                    new SqlVerifications(handle),
                    stores.getBean(SqlActs.class),
                    new SqlAdministrations(handle),
                    new SqlMigrations(handle),
                    new SqlArrivalDigests(handle),
                    new SqlOutbox(handle),
                    new SqlRefusedAddresses(handle));
        }
    }
}
