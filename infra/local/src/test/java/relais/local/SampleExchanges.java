package relais.local;

import io.micronaut.http.HttpMethod;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import relais.edge.CallerKind;
import relais.edge.Route;
import relais.edge.Routes;
import relais.local.documentation.Samples;
import relais.local.documentation.Samples.Sample;

/**
 * Asks every route once on a whole hub as an entitled caller, and records the exchange with ids and dates replaced and
 * tokens cut.
 */
final class SampleExchanges {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern INSTANT =
            Pattern.compile("20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:]{8}(\\.[0-9]+)?(Z|\\+00:00)");
    private static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9._-]+");
    private static final Pattern SIGNED = Pattern.compile("https?://[^\"]*X-Amz-[^\"]*");
    private static final Pattern REQUEST = Pattern.compile("request [A-Za-z0-9-]+\\)");
    private static final List<CallerKind> CALLERS =
            List.of(CallerKind.OSL, CallerKind.SI, CallerKind.ADMIN, CallerKind.DATAPASS);

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, Sample> samples = new TreeMap<>();
    private final RightsCallers callers = RightsCallers.connected();

    private SampleExchanges() {}

    static Samples recorded() {
        var exchanges = new SampleExchanges();
        Routes.all().stream().filter(route -> !isText(route)).forEach(exchanges::record);
        exchanges.refusals();
        return new Samples(exchanges.samples);
    }

    private static boolean isText(Route route) {
        return route.template().matches("/docs|/openapi.yaml");
    }

    private void record(Route route) {
        if (route.template().startsWith("/webhooks/")) {
            samples.put(name(route), new Sample("POST", route.template(), approval(), 200, null));
            return;
        }
        var kind = CALLERS.stream()
                .filter(each -> route.answers().get(each).startsWith("2"))
                .findFirst()
                .orElseThrow();
        var exchange = exchange(route, kind, kind);
        if (exchange.status() / 100 == 2) {
            samples.put(name(route), exchange);
        }
    }

    /** One refusal for each status. */
    private void refusals() {
        Routes.all().forEach(route -> {
            for (var kind : List.of(CallerKind.NOBODY, CallerKind.OSL_OF_ANOTHER_ORGANIZATION)) {
                var status = route.answers().get(kind);
                if (status.matches("40[134]") && !route.isPublic() && !samples.containsKey("E" + status)) {
                    samples.put("E" + status, exchange(route, kind, CallerKind.OSL));
                }
            }
        });
        var bad = SharedHub.as("osl-dila").post("/folders", "{\"processCode\":\"recensementCitoyen\"}");
        samples.put(
                "E400",
                new Sample(
                        "POST",
                        "/teledossiers/v1/folders",
                        read("{\"processCode\":\"recensementCitoyen\"}"),
                        400,
                        read(bad.body())));
    }

    private Sample exchange(Route route, CallerKind kind, CallerKind side) {
        var request = new RightsRequest(
                route, RightsSubject.of(side == CallerKind.SI ? side : CallerKind.OSL, callers), callers);
        var body = request.body();
        var answer = request.send(kind, body);
        return new Sample(
                route.method().name(),
                steady(path(answer)),
                isBytes(route) || !carriesABody(route) || body.length == 0
                        ? null
                        : read(new String(body, StandardCharsets.UTF_8)),
                answer.statusCode(),
                said(answer));
    }

    /** Some clients send a body with GET, which the hub ignores; no example has one. */
    private static boolean carriesABody(Route route) {
        return route.method() != HttpMethod.GET && route.method() != HttpMethod.DELETE;
    }

    private static boolean isBytes(Route route) {
        return route.method().name().equals("PUT") && route.template().endsWith("/attachments/{attachmentId}");
    }

    private static String path(HttpResponse<byte[]> answer) {
        var query = answer.uri().getQuery();
        return answer.uri().getPath() + (query == null ? "" : "?" + query);
    }

    private Object said(HttpResponse<byte[]> answer) {
        var isJson = answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
        return isJson ? read(new String(answer.body(), StandardCharsets.UTF_8)) : null;
    }

    /** The first element, if it is a list. */
    private Object read(String text) {
        var read = Samples.read(steady(text));
        return read instanceof List<?> list && list.size() > 1 ? new ArrayList<>(list.subList(0, 1)) : read;
    }

    private String steady(String text) {
        var steady = ID.matcher(text)
                .replaceAll(id -> ids.computeIfAbsent(
                        id.group(), each -> "0195f1c0-0000-7000-8000-%012d".formatted(ids.size() + 1)));
        steady = INSTANT.matcher(steady).replaceAll("2026-03-02T09:30:00.000+00:00");
        steady = SIGNED.matcher(steady).replaceAll("https://relais-binaries.example/0195f1c0?X-Amz-Signature=…");
        steady = REQUEST.matcher(steady).replaceAll("request 0195f1c0)");
        return TOKEN.matcher(steady).replaceAll("eyJ…");
    }

    private static Object approval() {
        try {
            return Samples.read(Files.readString(Path.of("../../events/datapass/approve-lyon.json")));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String name(Route route) {
        return route.method() + " " + route.template();
    }
}
