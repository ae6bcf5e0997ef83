package relais.stores.sql;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.micronaut.data.jdbc.config.DataJdbcConfiguration;
import io.micronaut.data.model.query.builder.sql.Dialect;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Configures micronaut-data to refuse a statement outside a transaction instead of opening one more connection. */
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
