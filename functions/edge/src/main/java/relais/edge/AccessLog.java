package relais.edge;

import io.micronaut.http.HttpRequest;

/** Keeps one line an access, for whoever has to find out who did what from where. */
@FunctionalInterface
public interface AccessLog {

    /** @param line one JSON object, without a line end */
    void write(String line);

    /** For a route that learns by itself which client is calling. */
    static void noteClient(HttpRequest<?> request, String clientId) {
        request.setAttribute(Accesses.CLIENT, clientId);
    }
}
