package relais.portal;

import io.micronaut.security.authentication.Authentication;
import java.util.Map;
import relais.domain.login.Visit;

/** A visit whose session goes on, even half-way through the login, as Micronaut hands it from its filter to {@link PageRule}. */
final class AuthenticatedVisit implements Authentication {

    private static final long serialVersionUID = 1;

    private final transient Visit visit;

    AuthenticatedVisit(Visit visit) {
        this.visit = visit;
    }

    Visit visit() {
        return visit;
    }

    /** Nothing that says who: this may be logged. */
    @Override
    public String getName() {
        return Audience.of(visit).name();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }
}
