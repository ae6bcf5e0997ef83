package relais.edge;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;

/** The name under which a request's share is counted: its client, or its source address without one. */
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
