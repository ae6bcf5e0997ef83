package relais.edge;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import relais.domain.OrganizationId;

/** Another way in than tokens: a table of its own says what may be asked and by whom, pages of its own say what is refused. */
public interface Front {

    /** Whether its table holds that route: a {@link SecurityRule} of its own decides on it. */
    boolean knows(HttpMethod method, String template);

    /** Everything that its table holds. */
    Stream<Endpoint> endpoints();

    /** Who was recognised behind a request that was let pass; asks no store. */
    default Optional<Who> who(HttpRequest<?> request) {
        return Optional.empty();
    }

    /** An account by its id, and the administration that it acts for: no name, no address. */
    record Who(UUID account, OrganizationId organization) {}

    /** What a browser is shown instead of the contract's error body; empty for whoever is no browser. */
    Optional<MutableHttpResponse<?>> page(HttpRequest<?> request, HttpStatus status);
}
