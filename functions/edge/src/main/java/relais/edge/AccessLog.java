package relais.edge;

import io.micronaut.http.HttpRequest;

/** Keeps one line for each access, so that an inquiry finds who did what from where. */
@FunctionalInterface
public interface AccessLog {

    /** @param line one JSON object, without a line end */
    void write(String line);

    /** For a route that identifies the client by itself. */
    static void noteClient(HttpRequest<?> request, String clientId) {
        request.setAttribute(Accesses.CLIENT, clientId);
    }
}
