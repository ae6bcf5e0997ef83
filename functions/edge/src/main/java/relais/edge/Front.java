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

/** A way in without tokens, with its own table of routes and its own pages for refusals. */
public interface Front {

    /** True if its table has that route, which a {@link SecurityRule} of its own then decides. */
    boolean knows(HttpMethod method, String template);

    /** All routes of its table. */
    Stream<Endpoint> endpoints();

    /** The person recognised behind an admitted request; asks no store. */
    default Optional<Who> who(HttpRequest<?> request) {
        return Optional.empty();
    }

    /** An account id and the administration for which it acts, without name or address. */
    record Who(UUID account, OrganizationId organization) {}

    /** A page in place of the contract's error body; empty if the client is no browser. */
    Optional<MutableHttpResponse<?>> page(HttpRequest<?> request, HttpStatus status);
}
