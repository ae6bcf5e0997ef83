package relais.local;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;
import relais.edge.Endpoint;
import relais.edge.Front;
import relais.emulators.EmbeddedServices;

/** What the local runner alone serves, to whoever is at this machine. */
@Singleton
@Requires(beans = EmbeddedServices.class)
final class RunnersFront implements Front {

    private static final Endpoint MAILS = new Endpoint(HttpMethod.GET, "/mails");

    @Override
    public boolean knows(HttpMethod method, String template) {
        return MAILS.equals(new Endpoint(method, template));
    }

    @Override
    public Stream<Endpoint> endpoints() {
        return Stream.of(MAILS);
    }

    @Override
    public void admit(HttpRequest<?> request, HttpMethod method, String template) {
        // the runner listens on this machine only
    }

    @Override
    public Optional<MutableHttpResponse<?>> page(HttpRequest<?> request, HttpStatus status) {
        return Optional.empty();
    }
}
