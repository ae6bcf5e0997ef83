package relais.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Reads an outcome or a result as a test expects it, and fails with any other outcome. */
public final class Outcomes {
    private Outcomes() {}

    public static <T> T value(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }

    public static <T> T value(Result<T, ?> result) {
        assertThat(result).isInstanceOf(Result.Done.class);
        return ((Result.Done<T, ?>) result).value();
    }

    public static <F> List<F> faults(Result<?, F> result) {
        assertThat(result).isInstanceOf(Result.Refused.class);
        return ((Result.Refused<?, F>) result).faults();
    }

    public static void forbidden(Result<?, ?> result) {
        assertThat(result).isEqualTo(new Result.Forbidden<>());
    }

    public static String missing(Result<?, ?> result) {
        assertThat(result).isInstanceOf(Result.Missing.class);
        return ((Result.Missing<?, ?>) result).kind();
    }

    public static List<String> faults(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).faults();
    }

    public static String forbidden(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Forbidden.class);
        return ((Outcome.Forbidden<?>) outcome).reason();
    }

    public static String missing(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Missing.class);
        return ((Outcome.Missing<?>) outcome).kind();
    }
}
