package relais.edge;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.http.server.exceptions.response.HateoasErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import relais.domain.Unavailable;

/**
 * The one place that turns exceptions, ours and the framework's, into the contract's error body or a front's page. No
 * answer tells internals.
 */
@Singleton
@Replaces(HateoasErrorResponseProcessor.class)
final class ExceptionAnswers implements ErrorResponseProcessor<Object>, ExceptionHandler<Throwable, HttpResponse<?>> {

    /** In seconds. */
    private static final String RETRY_AFTER = "5";

    private static final Logger LOG = LoggerFactory.getLogger(ExceptionAnswers.class);

    private final Fronts fronts;
    private final Endpoints endpoints;

    ExceptionAnswers(Fronts fronts, Endpoints endpoints) {
        this.fronts = fronts;
        this.endpoints = endpoints;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refused(request, refusal);
            }
            if (cause instanceof Unavailable unavailable) {
                return unavailable(request, unavailable);
            }
        }
        if (fault instanceof IOException || fault instanceof UncheckedIOException) {
            LOG.info("request {} broke off: {}", RequestId.of(request), fault.toString());
            return Answers.error(HttpStatus.BAD_REQUEST, List.of("Request broke off"));
        }
        if (!namesLanguages(request)) {
            return refused(
                    request, new Refusal(HttpStatus.BAD_REQUEST, "Header Accept-Language is no list of languages"));
        }
        return internal(request, fault);
    }

    /** Micronaut reads this header before any filter, and fails on one that has only separators. */
    private static boolean namesLanguages(HttpRequest<?> request) {
        try {
            var unused = request.getHeaders().findAcceptLanguage();
            return true;
        } catch (IndexOutOfBoundsException e) {
            return false;
        }
    }

    /** Answers the framework's own refusals. */
    @Override
    @SuppressWarnings("unchecked")
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        var status = response.status();
        if (status.getCode() >= HttpStatus.INTERNAL_SERVER_ERROR.getCode()) {
            return (MutableHttpResponse<Object>)
                    internal(context.getRequest(), context.getRootCause().orElse(null));
        }
        return (MutableHttpResponse<Object>) allowing(
                context.getRequest(),
                fronts.page(context.getRequest(), status)
                        .orElseGet(() -> response.body(Errors.of(status.getCode(), List.of(words(status))))
                                .contentType(MediaType.APPLICATION_JSON_TYPE)));
    }

    /** The router would mix the methods of a path with those of its sibling, so Allow is taken from the tables. */
    private MutableHttpResponse<?> allowing(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.code() == HttpStatus.METHOD_NOT_ALLOWED.getCode()) {
            response.getHeaders()
                    .remove(HttpHeaders.ALLOW)
                    .add(HttpHeaders.ALLOW, String.join(", ", endpoints.methods(request.getPath())));
        }
        return response;
    }

    private MutableHttpResponse<?> refused(HttpRequest<?> request, Refusal refusal) {
        MutableHttpResponse<?> answer = allowing(
                request,
                fronts.page(request, refusal.status())
                        .orElseGet(() -> Answers.error(refusal.status(), refusal.code(), refusal.messages())));
        // the connection closes, or the unread rest of the body would be taken for the next request
        return refusal.status() == HttpStatus.REQUEST_TIMEOUT ? answer.header("Connection", "close") : answer;
    }

    private MutableHttpResponse<?> unavailable(HttpRequest<?> request, Unavailable cause) {
        var id = RequestId.of(request);
        LOG.warn("request {} waited in vain: {}", id, cause.getMessage());
        MutableHttpResponse<?> answer =
                fronts.page(request, HttpStatus.SERVICE_UNAVAILABLE).orElseGet(() -> Answers.unavailable(id));
        return answer.header("Retry-After", RETRY_AFTER);
    }

    private MutableHttpResponse<?> internal(HttpRequest<?> request, @Nullable Throwable fault) {
        var id = RequestId.of(request);
        LOG.error("request {} failed", id, fault);
        return fronts.page(request, HttpStatus.INTERNAL_SERVER_ERROR)
                .orElseGet(() -> Answers.error(
                        HttpStatus.INTERNAL_SERVER_ERROR, List.of("Internal error (request %s)".formatted(id))));
    }

    private static String words(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "Bad Request";
            case NOT_FOUND -> "Resource is not found";
            case METHOD_NOT_ALLOWED -> "Method not allowed";
            case REQUEST_ENTITY_TOO_LARGE -> "Request is too large";
            // other answers of the framework keep its words
            default -> status.getReason();
        };
    }
}
