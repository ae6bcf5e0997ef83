package relais.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import relais.domain.account.Role;
import relais.domain.person.EmailAddress;
import relais.domain.person.Person;
import relais.edge.MemoryAccessLog;
import relais.edge.RawConnection;

/** Says in French that it was too much or too slow, and when to come back; it asks nothing of what does not answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class A_page_of_a_busy_hub {
    private static final Person ZOE =
            new Person("Zoé", "Lefèvre", "Agente", null, new EmailAddress("zoe.lefevre@lyon.example"));

    private PortalHub portal;

    @BeforeAll
    void start() {
        portal = new PortalHub(Map.of("relais.body.patience", "200ms"));
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    @Test
    void is_503_with_the_time_to_wait_for_whoever_asks() {
        var zoe = portal.in(portal.member(ZOE, MAIRIE_DE_LYON, Role.AGENT, Map.of()));
        for (var path : List.of("/portail", "/portail/mon-compte")) {
            portal.hub.faults.makeUnavailable("transaction");
            try {
                var page = zoe.get(path);

                assertThat(page.status()).as(path).isEqualTo(503);
                assertThat(page.header("Retry-After")).isEqualTo("5");
                assertThat(page.header("Content-Type")).startsWith("text/html");
                assertThat(page.text()).contains("Le service est très occupé");
            } finally {
                portal.hub.faults.restore();
            }
        }
        assertThat(zoe.get("/portail/mon-compte").status()).isEqualTo(200);
    }

    @Test
    void is_408_for_a_form_that_stops_on_its_way() throws IOException {
        try (var connection = new RawConnection(portal.http.port())) {
            connection.send("POST /portail/connexion HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nemail=zoe");

            assertThat(connection.answer())
                    .startsWith("HTTP/1.1 408 Request Timeout")
                    .contains("Votre demande est arrivée trop lentement");
            assertThat(connection.isOver()).isTrue();
        }
    }

    @Test
    void and_every_other_leaves_a_line_with_the_account_and_its_administration() {
        var account = portal.member(
                new Person("Léa", "Moreau", "Agente", null, new EmailAddress("lea.moreau@lyon.example")),
                MAIRIE_DE_LYON,
                Role.AGENT,
                Map.of());
        var lea = portal.in(account);
        var log = portal.http.context().getBean(MemoryAccessLog.class);

        lea.get("/portail/mon-compte?retour=lea.moreau@lyon.example");

        assertThat(log.lines().getLast())
                .contains("\"route\":\"/portail/mon-compte\"", "\"status\":200")
                .contains("\"account\":\"" + account.id() + "\"", "\"organization\":\"" + MAIRIE_DE_LYON + "\"");
        assertThat(String.join("\n", log.lines()))
                .doesNotContain("lea.moreau", "Moreau", "Léa", PortalHub.PASSWORD, String.valueOf(lea.cookie()));
    }

    @Test
    void that_refuses_a_wrong_password_leaves_a_line() {
        var surfer = portal.surfer();
        surfer.get("/portail/connexion");

        surfer.submit("/portail/connexion", "email=nobody@lyon.example", "mot-de-passe=Devine-1-mot");

        assertThat(portal.http.context().getBean(MemoryAccessLog.class).lines().getLast())
                .contains("\"method\":\"POST\"", "\"route\":\"/portail/connexion\"", "\"status\":4")
                .doesNotContain("nobody", "Devine");
    }
}
