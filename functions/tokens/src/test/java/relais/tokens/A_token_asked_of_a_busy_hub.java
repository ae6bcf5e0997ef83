package relais.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import relais.edge.RawConnection;

/** Is refused as RFC 6749 says it, and may be asked again. */
final class A_token_asked_of_a_busy_hub {

    @Test
    void whose_store_does_not_answer_is_told_to_come_back() throws IOException {
        try (var office = TokenOffice.with(Map.of())) {
            office.breakLedger();

            try (var connection = new RawConnection(office.port())) {
                var answer = connection
                        .send(request(TokenOffice.ASKING.length()) + TokenOffice.ASKING)
                        .answer();

                assertThat(answer)
                        .startsWith("HTTP/1.1 503 Service Unavailable")
                        .containsIgnoringCase("\r\nretry-after: 5\r\n")
                        .contains("\"error\":\"temporarily_unavailable\"", "\"error_description\":");
            }
        }
    }

    @Test
    void by_a_sender_that_is_too_slow_is_ended() throws IOException {
        try (var office = TokenOffice.with(Map.of("relais.body.patience", "200ms"));
                var connection = new RawConnection(office.port())) {
            var answer = connection.send(request(100) + "grant_type=").answer();

            assertThat(answer)
                    .startsWith("HTTP/1.1 408 Request Timeout")
                    .contains("\"error\":\"invalid_request\"", "too slowly");
            assertThat(connection.isOver()).isTrue();
        }
    }

    private static String request(int length) {
        return "POST /oauth2/token HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(TokenOffice.BASIC, TokenOffice.FORM, length);
    }
}
