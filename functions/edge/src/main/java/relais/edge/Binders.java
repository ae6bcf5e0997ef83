package relais.edge;

import io.micronaut.context.annotation.Factory;
import io.micronaut.core.bind.ArgumentBinder.BindingResult;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import relais.domain.access.Caller;
import relais.domain.journal.AccessOrigin;

/** Gives a controller the authenticated caller, its {@link Incoming} request and its origin. */
@Factory
final class Binders {

    @Singleton
    TypedRequestArgumentBinder<Caller> caller() {
        return new Binder<>(
                Caller.class,
                request -> AuthenticatedCaller.of(request)
                        .orElseThrow(() -> new IllegalStateException("a public route has no caller")));
    }

    @Singleton
    TypedRequestArgumentBinder<Incoming> incoming(UploadLimit limit) {
        return new Binder<>(
                Incoming.class,
                request -> new Incoming(
                        request,
                        request.getAttribute(Route.class.getName(), Route.class).orElseThrow(),
                        limit));
    }

    /** Where the request comes from, for the journal of accesses. */
    @Singleton
    TypedRequestArgumentBinder<AccessOrigin> origin(SourceAddress source) {
        return new Binder<>(AccessOrigin.class, request -> {
            var agent = Agent.of(request.getHeaders().get("User-Agent"));
            return new AccessOrigin(
                    source.of(request),
                    RequestId.of(request),
                    agent.browser(),
                    agent.os(),
                    headers(request, "editorName", "applicationName"),
                    headers(request, "softwareVersion"));
        });
    }

    /** The values of these headers, null if the request has none of them. */
    private static @Nullable String headers(HttpRequest<?> request, String... names) {
        var values = Arrays.stream(names)
                .flatMap(name -> Stream.ofNullable(request.getHeaders().get(name)))
                .filter(value -> !value.isBlank())
                .map(Texts::fromHeader)
                .collect(Collectors.joining(" "));
        return values.isEmpty() ? null : values;
    }

    private record Binder<T>(Class<T> type, Function<HttpRequest<?>, T> bind) implements TypedRequestArgumentBinder<T> {

        @Override
        public Argument<T> argumentType() {
            return Argument.of(type);
        }

        @Override
        public BindingResult<T> bind(ArgumentConversionContext<T> context, HttpRequest<?> source) {
            var bound = bind.apply(source);
            return () -> Optional.of(bound);
        }
    }
}
