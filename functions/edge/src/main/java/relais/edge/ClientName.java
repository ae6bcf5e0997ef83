package relais.edge;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;

/** Whose share a request takes from: its client's, and without one its source's. */
@Singleton
final class ClientName {
    private final SourceAddress source;

    ClientName(SourceAddress source) {
        this.source = source;
    }

    String of(HttpRequest<?> request) {
        return AuthenticatedCaller.of(request)
                .map(caller -> "client " + caller.clientId())
                .orElseGet(() -> "source " + source.of(request));
    }
}
