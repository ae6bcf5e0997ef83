package relais.bench;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import relais.domain.Ids;
import relais.domain.OrganizationId;
import relais.domain.access.Scope;
import relais.domain.mailbox.Mailboxes;
import relais.emulators.EmbeddedServices;
import relais.tokens.SigningKeys;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Measures polls of a small and of a large mailbox by turns, so that other load affects both alike. */
public final class Mailbox {
    private static final int LITTLE = 1_000;
    private static final int MUCH = 1_000_000;
    private static final int ROUNDS = 100;
    private static final int WARM_UP_ROUNDS = 20;
    private static final int USUAL_COUNT = 25;
    private static final int RARE = 10;

    private Mailbox() {}

    /** @param arguments the number of notifications in the large mailbox, and the number of rounds; both optional */
    public static void main(String... arguments) throws Exception {
        var much = arguments.length > 0 ? Integer.parseInt(arguments[0]) : MUCH;
        var rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROUNDS;
        var machine = Machine.now();
        try (var services = EmbeddedServices.startTransient()) {
            EmbeddedServices.becomeDefaultCredentials();
            var issuer = new Issuer(SigningKeys.generate());
            var properties = new HashMap<String, Object>(services.properties());
            properties.put("relais.tokens.public-keys", issuer.keys().published());
            properties.put("micronaut.server.port", -1);
            try (var context = ApplicationContext.run(properties, "local")) {
                var crowd = new Crowd(
                        context.getBean(DynamoDbClient.class),
                        services.mailboxesTable(),
                        context.getBean(Mailboxes.class),
                        context.getBean(Ids.class));
                var hub = context.getBean(EmbeddedServer.class).start().getURI();
                var polls = new ArrayList<>(polls(crowd, hub, issuer, "SI-21570463800013-57463", LITTLE));
                polls.addAll(polls(crowd, hub, issuer, "SI-21690123100011-69123", much));
                var unused = measured(polls, WARM_UP_ROUNDS);
                new Result("mailbox").publish(new MailboxReport(machine, measured(polls, rounds)).text());
            }
        }
    }

    private static List<Poll> polls(Crowd crowd, URI hub, Issuer issuer, String name, int waiting) {
        var town = OrganizationId.parse(name);
        crowd.fill(town, "CERTDC", waiting - RARE);
        crowd.fill(town, "EtatCivil", RARE);
        var token = issuer.token("si", Scope.SI, town);
        return List.of(
                Poll.of("all", waiting, USUAL_COUNT, hub, "", token),
                Poll.of("a démarche of which 10 wait", waiting, RARE, hub, "?processCode=EtatCivil", token));
    }

    private static Map<Poll, Measured> measured(List<Poll> polls, int rounds)
            throws InterruptedException, ExecutionException {
        var measured = new LinkedHashMap<Poll, Measured>();
        polls.forEach(poll -> measured.put(poll, new Measured()));
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (var round = 0; round < rounds; round++) {
                for (var poll : round % 2 == 0 ? polls : polls.reversed()) {
                    poll.measure(http, Objects.requireNonNull(measured.get(poll)));
                }
            }
        }
        return measured;
    }
}
