package relais.stores.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import relais.domain.login.Base32;

/** Codes are those of RFC 6238. */
final class TimeBasedCodesTest {
    private static final String SECRET = Base32.encode("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    private final TimeBasedCodes testee = new TimeBasedCodes();

    @ParameterizedTest
    @CsvSource({
        // the last six digits of appendix B, SHA-1
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037"
    })
    void of_the_standards_own_table(long seconds, String code) {
        assertThat(testee.step(SECRET, code, Instant.ofEpochSecond(seconds))).isEqualTo(OptionalLong.of(seconds / 30));
    }

    @Test
    void of_the_step_before_and_after_are_taken_and_no_other() {
        var code = "005924";

        assertThat(testee.step(SECRET, code, Instant.ofEpochSecond(1_234_567_890 + 30)))
                .isEqualTo(OptionalLong.of(41_152_263));
        assertThat(testee.step(SECRET, code, Instant.ofEpochSecond(1_234_567_890 - 30)))
                .isEqualTo(OptionalLong.of(41_152_263));
        assertThat(testee.step(SECRET, code, Instant.ofEpochSecond(1_234_567_890 + 60)))
                .isEmpty();
        assertThat(testee.step(SECRET, "", Instant.ofEpochSecond(1_234_567_890)))
                .isEmpty();
    }

    @Test
    void the_secret_is_written_as_authenticators_read_it() {
        assertThat(SECRET).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Base32.decode("mzxw6ytb")).isEqualTo("fooba".getBytes(StandardCharsets.US_ASCII));
        assertThat(Base32.encode("foob".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YQ");
    }
}
