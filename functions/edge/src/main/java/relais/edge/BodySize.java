package relais.edge;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.HttpServerConfiguration;
import jakarta.inject.Singleton;

/**
 * Disables the framework's own limit on bodies (10 MB), which would also cut streams. Each reader of a body has its own
 * limit.
 */
@Singleton
final class BodySize implements BeanCreatedEventListener<HttpServerConfiguration> {

    @Override
    public HttpServerConfiguration onCreated(BeanCreatedEvent<HttpServerConfiguration> event) {
        event.getBean().setMaxRequestSize(Long.MAX_VALUE);
        return event.getBean();
    }
}
