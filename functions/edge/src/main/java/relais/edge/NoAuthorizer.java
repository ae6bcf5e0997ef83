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

/** Recognises nobody by what a gateway says: Relais has no authorizer there, and Micronaut's own fetcher fails on an event without one. */
@Singleton
@Requires(classes = MicronautLambdaAuthenticationFetcher.class)
@Replaces(MicronautLambdaAuthenticationFetcher.class)
final class NoAuthorizer implements AuthenticationFetcher<HttpRequest<?>> {

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        return Publishers.empty();
    }
}
