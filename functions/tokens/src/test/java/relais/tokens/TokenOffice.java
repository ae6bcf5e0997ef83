package relais.tokens;

import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import relais.domain.Faults;
import relais.domain.Ledger;
import relais.domain.MutableClock;
import relais.domain.access.Client;
import relais.domain.access.ClientSecret;
import relais.domain.access.Grant;
import relais.domain.access.Scope;
import relais.edge.Conformance;
import relais.edge.TokenVerifier;

/** The function behind a real port, and one client that it knows, which stands for a town and for an operator. */
final class TokenOffice implements AutoCloseable {
    static final String FORM = "application/x-www-form-urlencoded";
    static final String ASKING = "grant_type=client_credentials&scope=OSL";
    static final ClientSecret SECRET = new ClientSecret("q3J-Gd0_5eZyZrNNpU7k4pX1jYwWc2bB8sTt6vVh9aA");
    static final Client CLIENT = new Client(
            "si-lyon_1",
            Set.of(Scope.SI, Scope.OSL),
            List.of(new Grant(MAIRIE_DE_LYON, Set.of()), new Grant(DILA, Set.of("EtatCivil", "CERTDC"))),
            List.of(SECRET.hash()));
    static final String BASIC = basic(CLIENT.id(), SECRET.value());

    private final EmbeddedServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    TokenOffice() {
        this(SigningKeys.generate());
    }

    TokenOffice(SigningKeys keys) {
        this(keys.signing(), keys.published());
    }

    TokenOffice(String signing, String published) {
        this(properties(signing, published));
    }

    /** @param more configuration */
    static TokenOffice with(Map<String, Object> more) {
        var keys = SigningKeys.generate();
        var properties = new HashMap<>(properties(keys.signing(), keys.published()));
        properties.putAll(more);
        return new TokenOffice(properties);
    }

    private TokenOffice(Map<String, Object> properties) {
        server = ApplicationContext.run(EmbeddedServer.class, properties);
        remember(server.getApplicationContext());
    }

    int port() {
        return server.getPort();
    }

    /** Makes the ledger fail as if it did not answer in time. */
    void breakLedger() {
        server.getApplicationContext().getBean(Faults.class).makeUnavailable("transaction");
    }

    static Map<String, Object> properties(String signing, String published) {
        return Map.of(
                "relais.tokens.signing-keys", signing,
                "relais.tokens.public-keys", published,
                "micronaut.server.port", -1);
    }

    static void remember(ApplicationContext context) {
        context.getBean(Ledger.class).write(tables -> tables.clients().save(CLIENT));
    }

    static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    /** The answer to that client with its secret, at {@code /oauth2/token}. */
    HttpResponse<String> ask(String body) {
        return send(
                request("/oauth2/token", body).header("Authorization", BASIC).header("Content-Type", FORM));
    }

    HttpResponse<String> askWith(String authorization) {
        return send(request("/oauth2/token", ASKING)
                .header("Authorization", authorization)
                .header("Content-Type", FORM));
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    HttpRequest.Builder request(String path, String body) {
        return HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.ofString(body));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return Conformance.checked(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<String, Object> json(HttpResponse<String> answer) {
        return json(server.getApplicationContext(), answer.body());
    }

    static Map<String, Object> json(ApplicationContext context, String body) {
        try {
            return context.getBean(JsonMapper.class).readValue(body, Argument.mapOf(String.class, Object.class));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String token() {
        return json(ask(ASKING)).get("access_token").toString();
    }

    TokenVerifier verifier() {
        return server.getApplicationContext().getBean(TokenVerifier.class);
    }

    MutableClock clock() {
        return server.getApplicationContext().getBean(MutableClock.class);
    }

    private URI uri(String path) {
        return server.getURI().resolve(path);
    }

    @Override
    public void close() {
        http.close();
        server.close();
    }
}
