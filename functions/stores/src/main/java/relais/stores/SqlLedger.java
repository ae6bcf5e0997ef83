package relais.stores;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.BeanLocator;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.util.function.Function;
import javax.sql.DataSource;
import relais.domain.Ledger;
import relais.domain.Unavailable;

/** The ledger in PostgreSQL: one decision is one READ COMMITTED transaction on one connection. */
public final class SqlLedger implements Ledger {
    private final TransactionOperations<Connection> transactions;
    private final BeanLocator stores;

    SqlLedger(TransactionOperations<Connection> transactions, BeanLocator stores) {
        this.transactions = transactions;
        this.stores = stores;
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
                    ? decision.apply(new SqlTables(stores))
                    : transactions.executeWrite(status -> decision.apply(new SqlTables(stores)));
        } catch (Unavailable e) {
            throw e;
        } catch (RuntimeException e) {
            throw SqlFaults.isPassing(e) ? new Unavailable("SQL: " + SqlFaults.state(e), e) : e;
        }
    }
}
