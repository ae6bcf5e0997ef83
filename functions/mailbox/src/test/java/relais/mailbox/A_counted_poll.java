package relais.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.DILA;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import relais.domain.Ledger;
import relais.domain.OrganizationId;
import relais.domain.OrganizationType;
import relais.domain.Parallel;
import relais.domain.SequentialIds;
import relais.domain.access.Caller;
import relais.domain.access.Grant;
import relais.domain.access.Scope;
import relais.domain.mailbox.ActionType;
import relais.domain.mailbox.EventState;
import relais.domain.mailbox.EventStatus;
import relais.domain.mailbox.Mailboxes;
import relais.domain.mailbox.Notification;
import relais.edge.SigningKey;
import relais.emulators.EmbeddedServices;

/** The function as it is deployed, over a real table. 35 000 towns poll, so every one of its calls is counted here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class A_counted_poll {
    private static final String NOTIFICATIONS = "/teledossiers/v1/notifications";

    private final SigningKey key = new SigningKey("first");
    private final HttpClient client = HttpClient.newHttpClient();
    private CountedTables tables;
    private Tripwire elsewhere;
    private ApplicationContext context;
    private EmbeddedServer server;

    @BeforeAll
    void start() throws IOException {
        var services = EmbeddedServices.shared();
        tables = new CountedTables(services.dynamoDbEndpoint());
        elsewhere = new Tripwire();
        var properties = new HashMap<>(services.properties());
        properties.put("relais.dynamodb.endpoint", tables.endpoint().toString());
        properties.put("relais.sql.url", "jdbc:postgresql://" + elsewhere.address() + "/relais");
        properties.put("relais.s3.endpoint", "http://" + elsewhere.address());
        properties.put("relais.sqs.endpoint", "http://" + elsewhere.address());
        properties.put("relais.tokens.public-keys", SigningKey.publicKeys(key));
        properties.put("micronaut.server.port", -1);
        context = ApplicationContext.run(properties);
        server = context.getBean(EmbeddedServer.class).start();
    }

    @AfterAll
    void stop() throws IOException {
        context.close();
        client.close();
        tables.close();
        elsewhere.close();
    }

    @Test
    void of_an_empty_mailbox_is_one_query_and_nothing_else() throws Exception {
        var nobody = someone();

        var answer = poll("", new Grant(nobody, Set.of()));

        assertThat(answer.body()).isEqualTo("[]");
        assertThat(tables.calls()).containsExactly("Query");
        assertThat(elsewhere.knocks()).isZero();
    }

    @Test
    void is_one_query_for_each_demarche_granted_or_asked() throws Exception {
        var three = new Grant(someone(), Set.of("CERTDC", "EtatCivil", "CAF-contact"));
        var all = new Grant(someone(), Set.of());

        assertThat(calls("", three)).isEqualTo(queries(3));
        assertThat(calls("?processCode=CERTDC,EtatCivil", three)).isEqualTo(queries(2));
        assertThat(calls("?processCode=CERTDC&processCode=Inconnue", three)).isEqualTo(queries(1));
        assertThat(calls("?processCode=Inconnue", three)).isEmpty();
        assertThat(calls("?processCode=CERTDC,EtatCivil,CAF-contact,PACS", all)).isEqualTo(queries(4));
        assertThat(calls("", three, all)).isEqualTo(queries(4));
        assertThat(calls("", three, three)).isEqualTo(queries(3));
        assertThat(calls("?processPriority=CERTDC", all)).isEqualTo(queries(2));
    }

    @Test
    void is_one_query_however_much_waits_behind_the_page() throws Exception {
        var town = someone();
        fill(town, 100, "CERTDC");
        fill(town, 2, "EtatCivil");
        tables.calls();

        assertThat(calls("", new Grant(town, Set.of()))).isEqualTo(queries(1));
        assertThat(calls("?maxResult=99", new Grant(town, Set.of()))).isEqualTo(queries(1));
        assertThat(calls("?eventDetails=true", new Grant(town, Set.of("CERTDC"))))
                .isEqualTo(queries(1));
        var acts = poll("?processCode=EtatCivil", new Grant(town, Set.of()));
        assertThat(acts.body().split("\"id\"")).hasSize(3);
        assertThat(tables.calls()).isEqualTo(queries(1));
    }

    @Test
    void of_what_was_deleted_is_one_query_for_each_demarche_too() throws Exception {
        var town = someone();
        fill(town, 3, "CERTDC");
        var grant = new Grant(town, Set.of());
        var first = context.getBean(Mailboxes.class).list(town, 1).getFirst();
        tables.calls();

        var deleted = send("DELETE", "/" + first.id(), grant);

        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(tables.calls()).containsExactly("GetItem", "TransactWriteItems");
        var since = "?deletedSince=" + Instant.now().minusSeconds(60);
        assertThat(poll(since, grant).body()).contains(first.id().toString());
        assertThat(tables.calls()).isEqualTo(queries(1));
        assertThat(calls(since, new Grant(town, Set.of("CERTDC", "EtatCivil")))).isEqualTo(queries(2));
        assertThat(calls(since + "&processCode=CERTDC", grant)).isEqualTo(queries(1));
    }

    @Test
    void of_100_000_reads_a_megabyte_a_query_and_no_further_than_an_answer_holds() throws Exception {
        var town = someone();
        Parallel.callers(20, i -> {
            fill(town, 500, "CERTDC");
            return i;
        });
        tables.calls();

        var answer = poll("?maxResult=100000&eventDetails=true", new Grant(town, Set.of()));

        assertThat(answer.headers().firstValue("X-More")).contains("true");
        assertThat(answer.body().length()).isBetween(3_999_000, 4_000_000);
        assertThat(tables.calls()).containsOnly("Query").hasSizeLessThan(6);
    }

    @Test
    void that_is_refused_asks_nothing_of_anyone() throws Exception {
        var answer = poll("?maxResult=0", new Grant(someone(), Set.of()));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(tables.calls()).isEmpty();
    }

    @Test
    void opens_neither_a_database_nor_anything_else() throws Exception {
        poll("", new Grant(someone(), Set.of()));

        assertThat(tables.calls()).containsExactly("Query");
        assertThat(context.containsBean(Ledger.class)).isFalse();
        assertThat(elsewhere.knocks()).isZero();
    }

    private List<String> calls(String query, Grant... grants) throws Exception {
        assertThat(poll(query, grants).statusCode()).isEqualTo(200);
        return tables.calls();
    }

    private HttpResponse<String> poll(String query, Grant... grants) throws Exception {
        return send("GET", query, grants);
    }

    private HttpResponse<String> send(String method, String rest, Grant... grants) throws Exception {
        var caller = new Caller("software", Set.of(Scope.SI), List.of(grants));
        var token = key.token(caller, Instant.now().plusSeconds(600));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + NOTIFICATIONS + rest))
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private void fill(OrganizationId recipient, int count, String processCode) {
        var mailboxes = context.getBean(Mailboxes.class);
        IntStream.range(0, count)
                .mapToObj(i -> new Notification(
                        SequentialIds.UNIQUE.next(),
                        recipient,
                        DILA,
                        processCode,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        Instant.now(),
                        new EventState(ActionType.SENDING_MESSAGE, EventStatus.SENT)))
                .forEach(mailboxes::put);
    }

    private static List<String> queries(int count) {
        return Collections.nCopies(count, "Query");
    }

    private static OrganizationId someone() {
        var siret = "%014d".formatted(UUID.randomUUID().getMostSignificantBits() >>> 20);
        return new OrganizationId(OrganizationType.SI, siret, "69123");
    }
}
