package relais.stores.sql;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.BeanLocator;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.data.jdbc.operations.JdbcRepositoryOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import javax.sql.DataSource;
import relais.domain.Ledger;
import relais.stores.secret.Secrets;

/** Opens the ledger if SQL is on the class path and configured. */
@Factory
@Requires(classes = {HikariDataSource.class, JdbcRepositoryOperations.class})
final class SqlFactory {
    /** The name that micronaut-data gives the one database. */
    static final String DATABASE = "default";

    /** Callers give up after a few seconds, so a 5xx in time is better for them than a late connection. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** A connection held by a frozen function may be dead without notice. */
    private static final Duration PROOF_OF_LIFE = Duration.ofSeconds(1);

    /** No statement lasts as long, so a longer silence means that the server, or the way to it, is gone. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    /** A transaction of a function stopped halfway must not block the others. */
    private static final String SERVER_LIMITS = "-c idle_in_transaction_session_timeout=30s -c lock_timeout=20s";

    @Primary
    @Named(DATABASE)
    @Singleton
    @Bean(typed = DataSource.class, preDestroy = "close")
    @Requires(property = "relais.sql.url")
    @Requires(missingBeans = DataSource.class)
    HikariDataSource source(
            @Property(name = "relais.sql.url") String url,
            @Property(name = "relais.sql.user") String user,
            @Property(name = "relais.sql.password") String password,
            @Property(name = "relais.sql.pool-size", defaultValue = "2") int size,
            Secrets secrets) {
        return connections(url, user, password, size, secrets);
    }

    HikariDataSource connections(String url, String user, String password, int size, Secrets secrets) {
        var config = new Connections(user, secrets.of(password));
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setValidationTimeout(PROOF_OF_LIFE.toMillis());
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        // settings in the address take precedence over these
        config.addDataSourceProperty("connectTimeout", Long.toString(PATIENCE.toSeconds()));
        config.addDataSourceProperty("socketTimeout", Long.toString(SILENCE.toSeconds()));
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("options", SERVER_LIMITS);
        // PostgreSQL quotes the whole row in the detail of an error, people's names included.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return config;
    }

    @Singleton
    @Requires(beans = DataSource.class)
    Ledger ledger(TransactionOperations<Connection> transactions, BeanLocator stores) {
        return new SqlLedger(transactions, stores);
    }
}
