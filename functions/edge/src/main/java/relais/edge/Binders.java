package relais.edge;

import io.micronaut.context.annotation.Factory;
import io.micronaut.core.bind.ArgumentBinder.BindingResult;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;
import relais.domain.access.Caller;

/** Gives a controller the authenticated caller and its {@link Incoming} request. */
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
