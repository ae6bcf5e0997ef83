package relais.edge;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteInfo;

/** Has a front decide every access that {@link CallerFilter} leaves to it. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
@Requires(beans = Front.class)
final class FrontFilter {

    private final Fronts fronts;

    FrontFilter(Fronts fronts) {
        this.fronts = fronts;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void decide(HttpRequest<?> request) {
        var match = RouteAttributes.getRouteMatch(request);
        if (match.isPresent() && match.get().getRouteInfo() instanceof UriRouteInfo<?, ?> route) {
            fronts.of(route)
                    .ifPresent(front -> front.admit(request, CallerFilter.method(route), CallerFilter.template(route)));
        }
    }
}
