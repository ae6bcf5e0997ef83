package relais.stores.aws;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import relais.domain.Unavailable;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Distinguishes an AWS service that is still away or busy after all attempts from a wrong call. */
final class AwsFaults implements ExecutionInterceptor {
    private static final int SERVER_FAULTS = 500;

    /** @throws Unavailable thrown instead of returned, because the SDK would wrap it */
    @Override
    public Throwable modifyException(Context.FailedExecution failed, ExecutionAttributes attributes) {
        var fault = failed.exception();
        if (isPassing(fault)) {
            throw new Unavailable(name(attributes, fault), fault);
        }
        return fault;
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

    /** Names the operation and the exception's class, and nothing that was sent. */
    private static String name(ExecutionAttributes attributes, Throwable fault) {
        return "%s: %s"
                .formatted(
                        attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME),
                        fault.getClass().getSimpleName());
    }
}
