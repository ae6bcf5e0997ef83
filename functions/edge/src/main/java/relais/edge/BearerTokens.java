package relais.edge;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import io.micronaut.security.token.TokenAuthenticationFetcher;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.reactivestreams.Publisher;

/**
 * Authenticates a caller by its bearer token where the table of rights requires one. Micronaut's own fetcher would
 * inspect every request, and read proxy headers for an event without listeners.
 */
@Singleton
@Replaces(TokenAuthenticationFetcher.class)
final class BearerTokens implements AuthenticationFetcher<HttpRequest<?>> {

    private static final String BEARER = "Bearer ";

    private final BeanProvider<TokenVerifier> verifier;

    BearerTokens(BeanProvider<TokenVerifier> verifier) {
        this.verifier = verifier;
    }

    /** The bearer token of the request; empty if missing or blank. */
    static Optional<String> of(HttpRequest<?> request) {
        return Optional.ofNullable(request.getHeaders().get("Authorization"))
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).strip())
                .filter(token -> !token.isEmpty());
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        return Endpoint.of(request)
                .flatMap(Routes::find)
                .filter(route -> !route.isPublic())
                .flatMap(route -> of(request))
                .flatMap(token -> verifier.get().verify(token))
                .<Publisher<Authentication>>map(caller -> Publishers.just(new AuthenticatedCaller(caller)))
                .orElseGet(Publishers::empty);
    }
}
