package relais.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.tokens.TokenOffice.ASKING;
import static relais.tokens.TokenOffice.BASIC;
import static relais.tokens.TokenOffice.CLIENT;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class Guessing_a_secret {
    private final TokenOffice office = new TokenOffice();

    @AfterEach
    void stop() {
        office.close();
    }

    @Test
    void is_slowed_down_after_ten_failures() {
        guessTenTimes();
        office.clock().advance(Duration.ofMillis(20_400));

        var answer = office.askWith(TokenOffice.basic(CLIENT.id(), "guess 11"));

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("40");
        assertThat(office.json(answer)).containsEntry("error", "slow_down");
    }

    @Test
    void does_not_succeed_with_the_right_secret_while_slowed_down() {
        guessTenTimes();

        var answer = office.askWith(BASIC);

        assertThat(answer.statusCode()).isEqualTo(429);
    }

    @Test
    void may_begin_again_when_the_minute_is_over() {
        guessTenTimes();
        office.clock().advance(Duration.ofMinutes(1));

        var answer = office.askWith(BASIC);

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void is_not_hidden_by_a_forwarding_header_that_the_guesser_writes() {
        guessTenTimes();

        var answer = office.send(office.request("/token", ASKING)
                .header("Authorization", BASIC)
                .header("X-Forwarded-For", "203.0.113.9")
                .header("Forwarded", "for=203.0.113.9")
                .header("X-Real-IP", "203.0.113.9"));

        assertThat(answer.statusCode()).isEqualTo(429);
    }

    private void guessTenTimes() {
        for (var guess = 1; guess <= 10; guess++) {
            assertThat(office.askWith(TokenOffice.basic(CLIENT.id(), "guess " + guess))
                            .statusCode())
                    .isEqualTo(401);
        }
    }
}
