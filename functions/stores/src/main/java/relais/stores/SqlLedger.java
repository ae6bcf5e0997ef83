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
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import relais.domain.Ledger;
import relais.domain.Unavailable;

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
        return new SqlTables(jdbi.open(), stores);
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
}
