package relais.local;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import relais.edge.Endpoint;
import relais.edge.Front;
import relais.emulators.EmbeddedServices;

/** The pages of the local runner alone, open to all users of this machine. */
@Singleton
@Requires(beans = EmbeddedServices.class)
final class RunnersFront implements Front, SecurityRule<HttpRequest<?>> {

    private static final Endpoint MAILS = new Endpoint(HttpMethod.GET, "/mails");

    @Override
    public boolean knows(HttpMethod method, String template) {
        return MAILS.equals(new Endpoint(method, template));
    }

    @Override
    public Stream<Endpoint> endpoints() {
        return Stream.of(MAILS);
    }

    /** Allowed without a check, because the runner listens on this machine only. */
    @Override
    public Publisher<SecurityRuleResult> check(
            @Nullable HttpRequest<?> request, @Nullable Authentication authentication) {
        var asked = Optional.ofNullable(request).flatMap(Endpoint::of);
        return Publishers.just(
                asked.filter(MAILS::equals).isPresent() ? SecurityRuleResult.ALLOWED : SecurityRuleResult.UNKNOWN);
    }

    @Override
    public Optional<MutableHttpResponse<?>> page(HttpRequest<?> request, HttpStatus status) {
        return Optional.empty();
    }
}
