package relais.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.DILA;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import relais.domain.access.Caller;
import relais.domain.access.Grant;
import relais.domain.access.Scope;

/** Leaves one line that says who asked for what from where, and nothing that was in it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class An_access {
    private static final String CASE = "/teledossiers/v1/cases/" + Incoming.NO_ID;
    private static final Caller OSL = new Caller("osl-dila", Set.of(Scope.OSL), List.of(new Grant(DILA, Set.of())));

    private HttpHub http;

    @BeforeAll
    void start() {
        http = new HttpHub(Map.of(Counter.OPEN, true));
    }

    @AfterAll
    void stop() {
        http.close();
    }

    @Test
    void of_a_client_names_it_its_organisation_and_its_software() {
        var line = after(() -> http.as(OSL)
                .header("X-Request-Id", "r-1")
                .header("editorName", "Editeur")
                .header("applicationName", "Guichet")
                .header("softwareVersion", "4.2")
                .header("User-Agent", "Guichet/4.2 (zoe.lefevre@mairie.example)")
                .get(CASE + "?lite=true"));

        assertThat(line)
                .contains("\"source\":\"127.0.0.1\"", "\"method\":\"GET\"")
                .contains("\"route\":\"/teledossiers/v1/cases/{caseId}\"", "\"status\":200", "\"request\":\"r-1\"")
                .contains("\"client\":\"osl-dila\"", "\"organization\":\"" + DILA + "\"")
                .contains("\"editor\":\"Editeur\"", "\"application\":\"Guichet\"", "\"version\":\"4.2\"")
                .contains("\"browser\":\"Guichet/4.2\"")
                .matches(".*\"ms\":[0-9]+.*")
                .matches(".*\"at\":\"20[^\"]+Z\".*")
                .contains("\"sent\":%d".formatted("{\"client\":\"osl-dila\",\"lite\":true}".length()))
                .doesNotContain("zoe", Incoming.NO_ID.toString(), "lite");
    }

    @Test
    void that_is_refused_leaves_a_line_too() {
        assertThat(after(() -> http.anonymous()
                        .header("Authorization", "Bearer devine")
                        .get(CASE)))
                .contains("\"status\":401", "\"route\":\"/teledossiers/v1/cases/{caseId}\"")
                .doesNotContain("devine", "\"client\"");
        assertThat(after(() -> http.as(OSL).get("/teledossiers/v1/unlisted"))).contains("\"status\":403");
        assertThat(after(() -> http.as(OSL).get("/nulle/part/zoe.lefevre")))
                .contains("\"status\":404", "\"route\":\"-\"")
                .doesNotContain("zoe");
    }

    @Test
    void whose_headers_hold_line_ends_leaves_one_line_all_the_same() throws IOException {
        var before = lines().size();
        try (var connection = new RawConnection(http.port())) {
            connection.send("GET " + CASE + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + http.token(OSL)
                    + "\r\neditorName: a\u0085b\u2028c\u2029d\te\"},{\"status\":200\\n"
                    + "\r\nX-Request-Id: r\"}\u0085\r\nUser-Agent: x\u0085{\"/1\r\n\r\n");
            connection.answer();
        }

        assertThat(lines()).hasSize(before + 1);
        assertThat(lines().getLast())
                .doesNotContainPattern("[\\p{Cntrl}\\u0085\\u2028\\u2029]")
                .contains("\"editor\":\"a?b?c?d?e\\\"},{\\\"status\\\":200\\\\n\"")
                .matches("\\{.*\\}");
    }

    private String after(Runnable request) {
        var before = lines().size();
        request.run();
        assertThat(lines()).hasSize(before + 1);
        return lines().getLast();
    }

    private List<String> lines() {
        return http.context().getBean(MemoryAccessLog.class).lines();
    }
}
