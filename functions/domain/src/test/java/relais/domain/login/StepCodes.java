package relais.domain.login;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** Makes codes that tests can foresee, in steps of 30 seconds as the real ones. */
public final class StepCodes implements OneTimeCodes {
    private static final int STEP_SECONDS = 30;

    public static String code(String secret, Instant at) {
        return code(secret, at.getEpochSecond() / STEP_SECONDS);
    }

    @Override
    public OptionalLong step(String secret, String code, Instant now) {
        var present = now.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(present - 1, present + 1)
                .filter(step -> code(secret, step).equals(code))
                .findFirst();
    }

    private static String code(String secret, long step) {
        return "%06d".formatted(Math.floorMod((secret + step).hashCode(), 1_000_000));
    }
}
