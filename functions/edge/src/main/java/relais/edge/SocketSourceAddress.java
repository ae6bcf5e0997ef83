package relais.edge;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;

/** The address at the other end of the connection. */
@Singleton
final class SocketSourceAddress implements SourceAddress {

    @Override
    public String of(HttpRequest<?> request) {
        var remote = request.getRemoteAddress();
        return remote.getAddress() == null
                ? remote.getHostString()
                : remote.getAddress().getHostAddress();
    }
}
