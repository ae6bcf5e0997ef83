package relais.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import relais.domain.access.Caller;
import relais.domain.access.Scope;

/** Is told so after a while, and keeps nothing of the hub to itself. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class A_slow_sender {
    private static final Caller OSL = new Caller("osl-lent", Set.of(Scope.OSL), java.util.List.of());

    private HttpHub patient;
    private HttpHub demanding;

    @BeforeAll
    void start() {
        patient = hub(Map.of("relais.body.patience", "300ms", "relais.body.floor", 1));
        demanding = hub(Map.of("relais.body.patience", "300ms", "relais.body.floor", 1_000_000_000_000L));
    }

    @AfterAll
    void stop() {
        patient.close();
        demanding.close();
    }

    @Test
    void that_stops_in_a_file_is_answered_408_in_the_contracts_body_and_hung_up() throws IOException {
        try (var connection = new RawConnection(patient.port())) {
            connection.send(upload(patient, 1_000_000)).send(new byte[1_000]);

            assertTooSlow(connection);
        }
    }

    @Test
    void that_stops_in_JSON_is_answered_408_in_the_contracts_body_and_hung_up() throws IOException {
        try (var connection = new RawConnection(patient.port())) {
            connection.send(request(patient, "PATCH", "/teledossiers/v1/cases/" + Incoming.NO_ID, 100) + "{\"status\"");

            assertTooSlow(connection);
        }
    }

    @Test
    void that_never_stops_but_is_below_the_floor_is_answered_408() throws IOException {
        try (var connection = new RawConnection(demanding.port())) {
            connection.send(upload(demanding, 1_000_000_000)).sendUntilAnswered('a');

            assertThat(connection.answer()).startsWith("HTTP/1.1 408");
        }
    }

    @Test
    void leaves_the_others_unharmed() throws IOException {
        try (var slow = new RawConnection(patient.port())) {
            slow.send(upload(patient, 1_000_000)).send("a");

            try (var other = new RawConnection(patient.port())) {
                assertThat(other.send(upload(patient, 3)).send("abc").answer()).startsWith("HTTP/1.1 200 OK");
            }
        }
    }

    private static void assertTooSlow(RawConnection connection) throws IOException {
        assertThat(connection.answer())
                .startsWith("HTTP/1.1 408 Request Timeout")
                .containsIgnoringCase("content-type: application/json")
                .endsWith("{\"errors\":[{\"code\":408,\"message\":\"Body came too slowly : at least 1 bytes a second,"
                        + " and no pause longer than 300 ms\"}]}");
        assertThat(connection.isOver()).isTrue();
    }

    private static HttpHub hub(Map<String, Object> limits) {
        var properties = new java.util.HashMap<>(limits);
        properties.put(Counter.OPEN, true);
        properties.put("relais.upload.limit", 2_000_000_000L);
        return new HttpHub(properties);
    }

    private static String upload(HttpHub hub, int length) {
        return request(
                hub,
                "PUT",
                "/teledossiers/v1/folders/%s/attachments/%s".formatted(Incoming.NO_ID, Incoming.NO_ID),
                length);
    }

    private static String request(HttpHub hub, String method, String path, int length) {
        return "%s %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(method, path, hub.token(OSL), length);
    }
}
