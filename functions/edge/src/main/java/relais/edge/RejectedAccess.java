package relais.edge;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.util.List;

/** Answers a rejected access with V1's error body. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class RejectedAccess implements ExceptionHandler<AuthorizationException, HttpResponse<?>> {

    /** The code of HubEE's gateway for a token that is unknown or expired. */
    private static final int INVALID_CREDENTIALS = 900_901;

    private final ExceptionAnswers answers;

    RejectedAccess(ExceptionAnswers answers) {
        this.answers = answers;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, AuthorizationException rejected) {
        return answers.handle(request, refusal(request, rejected));
    }

    /** A route without a table is refused to everybody. */
    private static Refusal refusal(HttpRequest<?> request, AuthorizationException rejected) {
        if (rejected.isForbidden()
                || request.getAttribute(Route.class.getName()).isEmpty()) {
            return new Refusal(HttpStatus.FORBIDDEN, "Unauthorized user");
        }
        if (BearerTokens.of(request).isEmpty()) {
            return new Refusal(HttpStatus.UNAUTHORIZED, "Token is missing");
        }
        return new Refusal(
                HttpStatus.UNAUTHORIZED,
                INVALID_CREDENTIALS,
                List.of("Invalid Credentials : Invalid Credentials."
                        + " Make sure you have given the correct access token"));
    }
}
