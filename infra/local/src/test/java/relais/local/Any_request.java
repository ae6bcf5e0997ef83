package relais.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import relais.local.SoundRequest.Kind;
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
    private static final List<String> CLAIMS =
            List.of("iss", "aud", "sub", "exp", "nbf", "iat", "jti", "scope", "grants");
    private static final List<String> METHODS = List.of(
            "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "get", "FOO", "PROPFIND", "P\u00c9");
    private static final List<String> HEADERS = List.of(
            "editorName",
            "applicationName",
            "softwareVersion",
            "digest",
            "Content-Type",
            "Accept",
            "Accept-Encoding",
            "Accept-Language",
            "X-HTTP-Method-Override",
            "X-Request-Id",
            "Range",
            "If-None-Match",
            "If-Modified-Since",
            "Content-Encoding",
            "User-Agent",
            "Referer",
            "Origin",
            "Sec-Fetch-Site",
            "X-Forwarded-For",
            "Forwarded",
            "Cookie",
            "Authorization",
            "X-Hub-Signature-256",
            "Content-Language",
            "\u00e9",
            "X-Amz-Date");
    /** The places that identify the caller and its source. */
    private static final Set<String> WHO =
            Set.of("Cookie", "Authorization", "X-Hub-Signature-256", "Origin", "Sec-Fetch-Site");

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
                var sent = mutated(line, line.next().get(), random, hostile);
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

    /**
     * @param isOfAccess true if the place identifies the caller, the target or the purpose: such a request does not
     * count as let in
     */
    private record Sent(SoundRequest request, String place, boolean isOfAccess) {}

    private static Sent mutated(Line line, SoundRequest sound, Random random, Hostile hostile) {
        var dice = random.nextInt(100);
        if (dice < 8) {
            return new Sent(sound, "nothing", false);
        }
        if (dice < 48 && sound.kind() != Kind.NONE) {
            return new Sent(sound.holding(body(sound, random, hostile)), "body", false);
        }
        if (dice < 66) {
            return query(line, sound, random, hostile);
        }
        if (dice < 80) {
            var name = hostile.oneOf(HEADERS);
            return new Sent(sound.with(name, hostile.header()), "header " + name, WHO.contains(name));
        }
        if (dice < 88) {
            return new Sent(sound.at(path(sound.path(), random, hostile)), "path", true);
        }
        if (dice < 94 && sound.headers().getOrDefault("Authorization", "").startsWith("Bearer ")) {
            var claim = hostile.oneOf(CLAIMS);
            var token = ApiStage.forged(sound.headers().get("Authorization"), claim, hostile.claim());
            return new Sent(sound.with("Authorization", token), "claim " + claim, true);
        }
        var method = hostile.oneOf(METHODS);
        return new Sent(sound.asking(method), "method " + method, true);
    }

    private static Sent query(Line line, SoundRequest sound, Random random, Hostile hostile) {
        var names = Stream.concat(line.parameters().stream().sorted(), Stream.of("x", "%00", ""))
                .toList();
        var name = hostile.oneOf(names);
        var added = name + (random.nextInt(10) == 0 ? "" : "=") + hostile.encoded();
        var others = random.nextBoolean() ? sound.query() + "&" : "";
        return new Sent(sound.querying(others + added), "query " + name, false);
    }

    /** Makes one segment outside the base hostile. */
    private static String path(String path, Random random, Hostile hostile) {
        var segments = new ArrayList<>(List.of(path.split("/", -1)));
        var first = Math.min(segments.size() - 1, path.startsWith("/portail") ? 2 : 3);
        var at = first + random.nextInt(segments.size() - first);
        segments.set(at, random.nextInt(4) == 0 ? segments.get(at) + hostile.encoded() : hostile.encoded());
        return String.join("/", segments);
    }

    private static byte[] body(SoundRequest sound, Random random, Hostile hostile) {
        return switch (sound.kind()) {
            case NONE -> sound.body();
            case BYTES -> random.nextBoolean() ? new byte[0] : hostile.body(new byte[] {0});
            case JSON -> random.nextInt(4) == 0 ? hostile.body(sound.body()) : hostile.with(sound.body());
            case FORM -> random.nextInt(6) == 0 ? hostile.body(sound.body()) : form(sound.body(), random, hostile);
            case MULTIPART ->
                random.nextInt(6) == 0 ? hostile.body(sound.body()) : multipart(sound.body(), random, hostile);
        };
    }

    private static byte[] form(byte[] sound, Random random, Hostile hostile) {
        var fields = new ArrayList<>(List.of(new String(sound, StandardCharsets.UTF_8).split("&")));
        var at = fields.size() == 1 ? 0 : 1 + random.nextInt(fields.size() - 1);
        var name = fields.get(at).split("=", 2)[0];
        switch (random.nextInt(5)) {
            case 0 -> fields.add(name + "=" + hostile.encoded());
            case 1 -> fields.add(hostile.encoded() + "=" + hostile.encoded());
            default -> fields.set(at, name + "=" + hostile.encoded());
        }
        return String.join("&", fields).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Makes one line after the token's part hostile, be it a header, a value or a boundary, or the file larger. */
    private static byte[] multipart(byte[] sound, Random random, Hostile hostile) {
        var lines = new ArrayList<>(List.of(new String(sound, StandardCharsets.ISO_8859_1).split("\r\n", -1)));
        var first = 4;
        var at = first + random.nextInt(lines.size() - first);
        var line = lines.get(at);
        switch (random.nextInt(6)) {
            case 0 -> lines.add(at, hostile.header());
            case 1 -> lines.remove(at);
            case 2 -> lines.set(at, line + "x".repeat(hostile.oneOf(List.of(1, 300, 5_000, 70_000, 300_000))));
            case 3 ->
                lines.set(at, line.replaceAll("\"[^\"]*\"$", Matcher.quoteReplacement("\"" + hostile.header() + "\"")));
            case 4 ->
                lines.addAll(at, lines.subList(first, lines.size() - 2).stream().toList());
            default -> lines.set(at, hostile.header());
        }
        return String.join("\r\n", lines).getBytes(StandardCharsets.ISO_8859_1);
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
