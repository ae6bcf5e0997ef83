package relais.edge;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.HttpServerConfiguration;
import jakarta.inject.Singleton;

/** Leaves the limits of bodies to those who read them: the framework's own, 10 MB, would also break off streams. */
@Singleton
final class BodySize implements BeanCreatedEventListener<HttpServerConfiguration> {

    @Override
    public HttpServerConfiguration onCreated(BeanCreatedEvent<HttpServerConfiguration> event) {
        event.getBean().setMaxRequestSize(Long.MAX_VALUE);
        return event.getBean();
    }
}
