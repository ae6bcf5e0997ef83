package relais.edge;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The fronts on this class path; most functions have none. */
@Singleton
final class Fronts {

    private final List<Front> all;

    Fronts(List<Front> all) {
        this.all = List.copyOf(all);
    }

    boolean know(Endpoint asked) {
        return all.stream().anyMatch(front -> front.knows(asked.method(), asked.template()));
    }

    Stream<Endpoint> endpoints() {
        return all.stream().flatMap(Front::endpoints);
    }

    Optional<Front.Who> who(HttpRequest<?> request) {
        return all.stream().flatMap(front -> front.who(request).stream()).findFirst();
    }

    Optional<MutableHttpResponse<?>> page(HttpRequest<?> request, HttpStatus status) {
        return all.stream()
                .flatMap(front -> front.page(request, status).stream())
                .findFirst();
    }
}
