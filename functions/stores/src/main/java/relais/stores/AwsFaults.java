package relais.stores;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import relais.domain.Unavailable;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** Distinguishes a service of the cloud that is away or busy, after all attempts, from a call that is wrong. */
final class AwsFaults implements InvocationHandler {
    private static final int SERVER_FAULTS = 500;

    private final Object client;

    private AwsFaults(Object client) {
        this.client = client;
    }

    /** The same client, an interface of the SDK's: its own interceptors may not change the type of a fault. */
    @SuppressWarnings("unchecked") // it has the interfaces of what it stands for
    static <C> C told(C client) {
        return (C) Proxy.newProxyInstance(
                AwsFaults.class.getClassLoader(), client.getClass().getInterfaces(), new AwsFaults(client));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(client, arguments);
        } catch (InvocationTargetException e) {
            var fault = Objects.requireNonNull(e.getCause());
            throw isPassing(fault) ? new Unavailable(name(method, fault), fault) : fault;
        }
    }

    private static boolean isPassing(Throwable fault) {
        return switch (fault) {
            case ApiCallTimeoutException ignored -> true;
            case ApiCallAttemptTimeoutException ignored -> true;
            case AbortedException ignored -> false;
            case SdkServiceException refused ->
                refused.statusCode() >= SERVER_FAULTS || refused.isThrottlingException();
            case SdkClientException failed -> isOfTheNetwork(failed);
            default -> false;
        };
    }

    private static boolean isOfTheNetwork(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause).anyMatch(IOException.class::isInstance);
    }

    /** The call and what became of it; nothing that was sent. */
    private static String name(Method method, Throwable fault) {
        return "%s: %s".formatted(method.getName(), fault.getClass().getSimpleName());
    }
}
