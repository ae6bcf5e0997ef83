package relais.edge;

import io.micronaut.http.HttpRequest;

/** Where a request comes from, as the transport itself knows it; a header that the caller can write is never believed. */
@FunctionalInterface
public interface SourceAddress {
    String of(HttpRequest<?> request);
}
