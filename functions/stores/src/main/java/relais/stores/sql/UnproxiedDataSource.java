package relais.stores.sql;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.data.connection.jdbc.advice.ContextualAwareDataSource;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Leaves the pool as it is; micronaut-data would wrap it in a proxy that has connections within a transaction only. */
@Singleton
@Replaces(ContextualAwareDataSource.class)
@Requires(classes = ContextualAwareDataSource.class)
final class UnproxiedDataSource implements BeanCreatedEventListener<DataSource> {

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        return event.getBean();
    }
}
