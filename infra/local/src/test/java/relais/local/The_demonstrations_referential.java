package relais.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import relais.domain.process.Process;

/** Is there from the first start: who administers it, who asks for subscriptions, and what they find. */
class The_demonstrations_referential {

    @Test
    void shows_its_administrator_every_process_with_its_end_of_life() {
        var processes = PartnerSoftware.json(
                send("admin", "GET", "/processes?orderBy=code", "").body());

        assertThat(processes.values())
                .extracting(process -> process.get("code").getStringValue())
                .containsAll(DemonstrationTables.processes().stream()
                        .map(Process::code)
                        .toList());
        assertThat(PartnerSoftware.json(
                                send("admin", "GET", "/processes/CERTDC", "").body())
                        .get("statusBeforeFileDeletion")
                        .getStringValue())
                .isEqualTo("IN_PROGRESS");
        assertThat(send("osl-dila", "GET", "/processes/EtatCivil", "").body())
                .contains("\"statusBeforeFileDeletion\":\"CLOSED\"");
    }

    @Test
    void shows_every_subscription_as_it_can_be_put_back() {
        var found = send("admin", "GET", "/subscriptions?status=Actif&processCode=CERTDC,EtatCivil&maxResult=5000", "");

        var subscriptions = PartnerSoftware.json(found.body());
        assertThat(subscriptions.size()).isGreaterThanOrEqualTo(16);
        assertThat(found.headers().firstValue("Content-Range"))
                .contains("Subscriptions 0-%d/%d".formatted(subscriptions.size() - 1, subscriptions.size()));
        for (var subscription : subscriptions.values()) {
            var path = "/subscriptions/" + subscription.get("id").getStringValue();
            var one = send("osl-dgs", "GET", path, "");
            if (one.statusCode() == 200) {
                assertThat(send("admin", "PUT", path, one.body()).statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void takes_the_request_of_datapass_once() {
        var body = """
                {"type":"SI","companyRegister":"21570463800013","branchCode":"57463","name":"Ville de Metz",
                 "code":null,"country":"France","postalCode":"57000","territory":"MOSELLE","status":"Actif",
                 "email":"contact@metz.example","phoneNumber":"0387555000"}
                """;

        assertThat(send("datapass", "POST", "/organizations", body).statusCode())
                .isEqualTo(201);
        assertThat(send("datapass", "POST", "/organizations", body).body()).contains("already exists");
        assertThat(send("datapass", "PUT", "/organizations/SI-21570463800013-57463", body)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void lets_datapass_ask_for_the_scope_that_its_own_client_asks_for() {
        var datapass = SharedHub.hub().credentials().of("datapass");
        var asAdministrator = new Credentials.CredentialsEntry(
                datapass.name(), "ADMIN", datapass.organization(), datapass.clientId(), datapass.clientSecret());

        assertThat(PartnerSoftware.connected(SharedHub.hub().url(), asAdministrator)
                        .token())
                .isNotEmpty();
        assertThat(SharedHub.hub().welcome()).contains(datapass.clientSecret());
    }

    private static HttpResponse<String> send(String clientId, String method, String path, String body) {
        return SharedHub.as(clientId).referential(method, path, body);
    }
}
