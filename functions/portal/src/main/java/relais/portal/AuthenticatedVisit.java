package relais.portal;

import io.micronaut.security.authentication.Authentication;
import java.util.Map;
import relais.domain.login.Visit;

/** Somebody whose session goes on, be it only half-way in, as Micronaut hands it from its filter to {@link PageRule}. */
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
        return Standing.of(visit).name();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }
}
