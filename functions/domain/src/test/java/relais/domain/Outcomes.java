package relais.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Reads an outcome as a test expects it, and fails with any other outcome. */
public final class Outcomes {
    private Outcomes() {}

    public static <T> T value(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
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
