package relais.edge;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import relais.domain.access.Caller;
import relais.domain.access.Scope;

/** The caller of a token, as Micronaut hands it from its filter to rules and controllers. */
final class AuthenticatedCaller implements Authentication {

    private static final long serialVersionUID = 1;

    private final transient Caller caller;

    AuthenticatedCaller(Caller caller) {
        this.caller = caller;
    }

    /** Empty if no token was asked for, or if it was not valid. */
    static Optional<Caller> of(HttpRequest<?> request) {
        return request.getUserPrincipal(AuthenticatedCaller.class).map(AuthenticatedCaller::caller);
    }

    Caller caller() {
        return caller;
    }

    @Override
    public String getName() {
        return caller.clientId();
    }

    @Override
    public Collection<String> getRoles() {
        return caller.scopes().stream().map(Scope::name).toList();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }
}
