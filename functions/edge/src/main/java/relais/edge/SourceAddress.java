package relais.edge;

import io.micronaut.http.HttpRequest;

/** The source address of a request, from the transport and never from a header that the caller can write. */
@FunctionalInterface
public interface SourceAddress {
    String of(HttpRequest<?> request);
}
