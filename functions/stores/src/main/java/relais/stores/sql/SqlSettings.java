package relais.stores.sql;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.micronaut.data.jdbc.config.DataJdbcConfiguration;
import io.micronaut.data.model.query.builder.sql.Dialect;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** What micronaut-data has to know of the database: a statement outside a transaction is a mistake, not a connection more. */
@Singleton
@Primary
@Named(SqlFactory.DATABASE)
@Requires(beans = DataSource.class)
final class SqlSettings extends DataJdbcConfiguration {

    SqlSettings() {
        super(SqlFactory.DATABASE);
        setDialect(Dialect.POSTGRES);
        setAllowConnectionPerOperation(false);
    }
}
