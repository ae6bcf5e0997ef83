package relais.edge;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.security.filters.SecurityFilter;

/** Refuses a request that Micronaut's filter did not decide, so that switching the filter off opens nothing. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
@Order(Undecided.AFTER_SECURITY)
final class Undecided {
    /** {@code ServerFilterPhase.SECURITY.after()} */
    static final int AFTER_SECURITY = 39_250;

    @RequestFilter
    void refuse(HttpRequest<?> request) {
        if (request.getAttribute(SecurityFilter.KEY).isEmpty()) {
            throw new Refusal(HttpStatus.FORBIDDEN, "Unauthorized user");
        }
    }
}
