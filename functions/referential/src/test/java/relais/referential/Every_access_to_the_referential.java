package relais.referential;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.DGS;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import relais.domain.access.Caller;
import relais.domain.access.Client;
import relais.domain.access.Scope;
import relais.edge.HttpHub;
import relais.edge.Routes;

/** Is as the contract's table says, cell by cell. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class Every_access_to_the_referential {
    private HttpHub http;
    private Map<Scope, Caller> callers;

    @BeforeAll
    void start() {
        http = new HttpHub();
        callers = Map.of(
                Scope.OSL, http.hub.softwareOf(DGS),
                Scope.SI, http.hub.softwareOf(MAIRIE_DE_LYON),
                Scope.ADMIN, http.hub.administration(),
                Scope.DATAPASS, http.hub.datapass());
    }

    @AfterAll
    void stop() {
        http.close();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "POST, /organizations,                          ADMIN DATAPASS",
        "GET,  /organizations,                          ADMIN DATAPASS",
        "GET,  /organizations/SI-21690123100011-69123,  ADMIN DATAPASS",
        "PUT,  /organizations/SI-21690123100011-69123,  ADMIN",
        "POST, /processes,                              ADMIN",
        "GET,  /processes,                              ADMIN OSL DATAPASS",
        "GET,  /processes/CERTDC,                       ADMIN OSL DATAPASS",
        "PUT,  /processes/CERTDC,                       ADMIN",
        "POST, /subscriptions,                          ADMIN DATAPASS",
        "GET,  /subscriptions,                          ADMIN OSL DATAPASS",
        "GET,  /subscriptions/8eb6b4d5-8a1c-4b5e-a2cf-6a4a1a0d0f8b, ADMIN OSL DATAPASS",
        "PUT,  /subscriptions/8eb6b4d5-8a1c-4b5e-a2cf-6a4a1a0d0f8b, ADMIN"
    })
    void is_for_these_scopes_only(String method, String path, String scopes) {
        var url = "/referential/v1" + path;
        var body = method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}");

        var allowed = callers.keySet().stream()
                .filter(scope -> {
                    var answer = http.as(callers.get(scope)).send(method, url, body);
                    if (answer.status() == 403) {
                        assertThat(answer.errors()).containsExactly("Unauthorized user");
                    }
                    return answer.status() != 403;
                })
                .map(Scope::name)
                .collect(Collectors.toSet());

        assertThat(allowed).isEqualTo(Set.of(scopes.split(" ")));
        assertThat(http.anonymous().send(method, url, body).status()).isEqualTo(401);
        var over = http.key.token(callers.get(Scope.ADMIN), http.hub.clock.instant());
        assertThat(http.anonymous()
                        .header("Authorization", "Bearer " + over)
                        .send(method, url, body)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void covers_every_route() {
        assertThat(Routes.all().stream().filter(route -> route.template().startsWith("/referential/")))
                .hasSize(12);
    }

    @Test
    void ends_with_the_clients_secrets_whatever_its_token_says() {
        var caller = new Caller("revoked", Set.of(Scope.ADMIN), List.of());
        http.hub.ledger.write(tables ->
                tables.clients().save(new Client(caller.clientId(), caller.scopes(), caller.grants(), List.of())));

        for (var path : List.of(
                "/organizations",
                "/organizations/" + MAIRIE_DE_LYON,
                "/processes",
                "/processes/CERTDC",
                "/subscriptions",
                "/subscriptions/" + UUID.randomUUID())) {
            assertThat(http.as(caller).get("/referential/v1" + path).status()).isEqualTo(403);
        }
    }
}
