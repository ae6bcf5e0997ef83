package relais.edge;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.function.aws.proxy.security.MicronautLambdaAuthenticationFetcher;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;

/** Bypasses API Gateway's authorizer, which Relais does not use: Micronaut's fetcher fails on an event without one. */
@Singleton
@Requires(classes = MicronautLambdaAuthenticationFetcher.class)
@Replaces(MicronautLambdaAuthenticationFetcher.class)
final class NoAuthorizer implements AuthenticationFetcher<HttpRequest<?>> {

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        return Publishers.empty();
    }
}
