package relais.stores.sql;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.BeanLocator;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import relais.domain.Ledger;
import relais.domain.Unavailable;

/** Runs each decision in one READ COMMITTED transaction on one PostgreSQL connection. */
public final class SqlLedger implements Ledger {
    private final TransactionOperations<Connection> transactions;
    private final BeanLocator stores;

    SqlLedger(TransactionOperations<Connection> transactions, BeanLocator stores) {
        this.transactions = transactions;
        this.stores = stores;
    }

    /**
     * Opens a ledger for a program that is no function.
     *
     * @param source opens connections that commit by themselves and are READ COMMITTED, PostgreSQL's default
     */
    public static Ledger open(DataSource source) {
        // the environment's SQL settings are those of another database
        var context = ApplicationContext.builder()
                .environmentPropertySource(false)
                .deduceEnvironment(false)
                .build();
        context.registerBeanDefinition(RuntimeBeanDefinition.builder(DataSource.class, () -> source)
                .qualifier(Qualifiers.byName(SqlFactory.DATABASE))
                .singleton(true)
                .build());
        return context.start().getBean(Ledger.class);
    }

    /** A nested transaction joins the outer one, so that its exception alone rolls nothing back. */
    @Override
    public <T> T transaction(Function<Tables, T> decision) {
        var decided = new Decided<>(decision);
        try {
            return transactions.findTransactionStatus().isPresent()
                    ? decided.in(new SqlTables(stores))
                    : transactions.executeWrite(status -> decided.in(new SqlTables(stores)));
        } catch (RuntimeException e) {
            throw told(decided.cause(e));
        }
    }

    private static RuntimeException told(RuntimeException cause) {
        return !(cause instanceof Unavailable) && SqlFaults.isPassing(cause)
                ? new Unavailable("SQL: " + SqlFaults.state(cause), cause)
                : cause;
    }

    /** Remembers why its decision failed, because a rollback that fails too would hide it. */
    private static final class Decided<T> {
        private final Function<Tables, T> decision;
        private @Nullable RuntimeException cause;

        Decided(Function<Tables, T> decision) {
            this.decision = decision;
        }

        T in(Tables tables) {
            try {
                return decision.apply(tables);
            } catch (RuntimeException e) {
                cause = e;
                throw e;
            }
        }

        /** The decision's own exception, with the transaction's suppressed in it, or else the transaction's alone. */
        RuntimeException cause(RuntimeException thrown) {
            if (cause == null) {
                return thrown;
            }
            if (cause != thrown) {
                cause.addSuppressed(thrown);
            }
            return cause;
        }
    }
}
