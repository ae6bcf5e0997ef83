package relais.portal;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Ends the reading of a form with files once its request is answered, whether all of it was read or not. */
@ServerFilter("/portail/**")
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class EndOfReading {

    @ResponseFilter
    void end(HttpRequest<?> request) {
        request.getAttribute(PageRequest.class.getName(), PageRequest.class).ifPresent(PageRequest::endReading);
    }
}
