package relais.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Is answered without a fault of the hub: 20 000 requests that begin as sound ones of callers on what is theirs, each with one
 * place made hostile by a seeded generator, over every route and page.
 */
class Any_request {
    private static final long SEED = Long.getLong("relais.generator.seed", 20_261_128L);
    private static final int REQUESTS = Integer.getInteger("relais.generator.requests", 20_000);
    private static final int CLIENTS = 4;
    /** At least one in this many passes authentication, ownership and existence. */
    private static final int ONE_IN = 5;

    private static final int SHOWN = 300;

    private static final Set<Integer> TURNED_AWAY =
            Set.of(RawConnection.NO_ANSWER, 401, 403, 404, 405, 431, 414, 408, 426);

    private static ApiStage api;
    private static PortalStage portal;

    private final Map<String, Map<Integer, Integer>> counts = new ConcurrentSkipListMap<>();
    private final Map<String, Integer> passed = new ConcurrentSkipListMap<>();
    /** The numbers of requests without an answer, by the hostile place. */
    private final Map<String, Integer> unanswered = new ConcurrentSkipListMap<>();

    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void prepare() {
        api = new ApiStage();
        portal = new PortalStage(api);
    }

    /** Leaves the budgets of this address and of these people to later tests. */
    @AfterAll
    static void leave() {
        portal.leave();
        var hub = SharedHub.hub();
        var table = hub.services().attemptsTable();
        var client = hub.context().getBean(DynamoDbClient.class);
        client.scanPaginator(scan -> scan.tableName(table)).items().stream()
                .toList()
                .forEach(item ->
                        client.deleteItem(delete -> delete.tableName(table).key(Map.of("key", item.get("key")))));
    }

    @Test
    void is_never_answered_with_a_fault_of_the_hub() throws Exception {
        var lines = Stream.concat(api.lines(), portal.lines()).toList();

        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var tasks = new ArrayList<Callable<Void>>();
            for (var i = 0; i < lines.size(); i++) {
                var line = lines.get(i);
                var share = REQUESTS / lines.size() + (i < REQUESTS % lines.size() ? 1 : 0);
                tasks.add(() -> send(line, share));
            }
            for (Future<Void> task : clients.invokeAll(tasks)) {
                finished(task);
            }
        }

        System.out.println(report());
        assertThat(faults).as("seed " + SEED).isEmpty();
        assertThat(counts.values().stream()
                        .flatMap(each -> each.values().stream())
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(REQUESTS);
        assertThat(lines)
                .allSatisfy(line -> assertThat(passed.getOrDefault(line.name(), 0) * ONE_IN)
                        .as(line.name() + " " + counts.get(line.name()))
                        .isGreaterThanOrEqualTo(sent(line)));
    }

    private static void finished(Future<Void> task) throws InterruptedException {
        try {
            task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private int sent(Line line) {
        return counts.get(line.name()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private Void send(Line line, int share) throws IOException {
        var random = new Random(SEED * 31 + line.name().hashCode());
        var hostile = new Hostile(random);
        var host = URI.create(SharedHub.hub().url()).getAuthority();
        var statuses = new TreeMap<Integer, Integer>();
        try (var connection = new RawConnection(SharedHub.hub().url())) {
            for (var i = 0; i < share; i++) {
                var sent = Mutation.of(line, line.next().get(), random, hostile);
                var request = line.seal().on(sent.request());
                var answer = connection.exchange(
                        request.bytes(host), request.method().equals("HEAD"));
                line.answered().accept(answer);
                statuses.merge(answer.status(), 1, Integer::sum);
                if (answer.status() >= 500) {
                    faults.add("%s number %d: %d for %s of %s"
                            .formatted(line.name(), i, answer.status(), sent.place(), shown(request, host)));
                }
                if (answer.status() == RawConnection.NO_ANSWER) {
                    unanswered.merge(sent.place(), 1, Integer::sum);
                }
                if (!sent.isOfAccess() && isAdmitted(answer)) {
                    passed.merge(line.name(), 1, Integer::sum);
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException(line.name() + " " + statuses, e);
        } finally {
            counts.put(line.name(), statuses);
        }
        return null;
    }

    private static boolean isAdmitted(RawConnection.Answer answer) {
        return !TURNED_AWAY.contains(answer.status())
                && !answer.location().startsWith("/portail/connexion")
                && !answer.location().startsWith("/portail/compte-suspendu");
    }

    private static String shown(SoundRequest request, String host) {
        var text = new String(request.bytes(host), StandardCharsets.ISO_8859_1);
        return text.substring(0, Math.min(text.length(), SHOWN)).replaceAll("Bearer \\S+", "Bearer …")
                + (request.body().length > 0
                        ? " … "
                                + new String(
                                        request.body(),
                                        0,
                                        Math.min(request.body().length, SHOWN),
                                        StandardCharsets.ISO_8859_1)
                        : "");
    }

    private String report() {
        var all = new TreeMap<Integer, Integer>();
        counts.values().forEach(each -> each.forEach((status, count) -> all.merge(status, count, Integer::sum)));
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(line -> "%-110s let in %3d, %s"
                        .formatted(line.getKey(), passed.getOrDefault(line.getKey(), 0), line.getValue()))
                .collect(Collectors.joining(
                        "\n",
                        "Any request: seed " + SEED + ", status: count (0: the connection ended)\n",
                        "\nAll " + all + "\nWithout an answer " + unanswered));
    }
}
