package relais.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.types.files.FileCustomizableResponseType;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import relais.domain.OneLine;
import relais.domain.access.Caller;

/**
 * Writes every access to the {@link AccessLog} without path values, query, cookies or body, and with no column beyond
 * those of HUB-31.
 */
@Singleton
final class Accesses {
    /** Set by a route that identifies the client by itself. */
    static final String CLIENT = "relais.client";

    private static final String ROUTE = "relais.route";
    private static final int TOLD_ORGANIZATIONS = 3;
    private static final int LONGEST = 50;

    private final AccessLog log;
    private final SourceAddress source;
    private final Fronts fronts;
    private final JsonMapper mapper;
    private final Clock clock;

    Accesses(AccessLog log, SourceAddress source, Fronts fronts, JsonMapper mapper, Clock clock) {
        this.log = log;
        this.source = source;
        this.fronts = fronts;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * One access.
     *
     * @param at when its answer was ready
     * @param source address, as the transport knows it
     * @param route as the table has it, with its variables in braces; {@code -} for what is in none
     * @param ms from the head of the request until its answer was ready, the reading of its body included
     * @param received bytes of its body, as announced
     * @param sent bytes of the answer's body, before any compression
     * @param organization for which it was done
     * @param editor of the calling software, as it says itself, and so its application and version
     * @param browser family and version, or what else calls
     * @param os family and version
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String at,
            String source,
            String method,
            String route,
            int status,
            long ms,
            @Nullable Long received,
            @Nullable Long sent,
            String request,
            @Nullable String client,
            @Nullable String account,
            @Nullable String organization,
            @Nullable String editor,
            @Nullable String application,
            @Nullable String version,
            @Nullable String browser,
            @Nullable String os) {}

    /** Called before a fault may lead to another route. */
    void begin(HttpRequest<?> request) {
        request.setAttribute(ROUTE, route(request));
    }

    void note(HttpRequest<?> request, HttpResponse<?> response, Duration lasted) {
        var caller = AuthenticatedCaller.of(request);
        var who = fronts.who(request);
        var agent = Agent.of(request.getHeaders().get("User-Agent"));
        write(new Line(
                clock.instant().toString(),
                source.of(request),
                OneLine.of(request.getMethodName(), LONGEST),
                request.getAttribute(ROUTE, String.class).orElse("-"),
                response.code(),
                lasted.toMillis(),
                request.getContentLength() > 0 ? request.getContentLength() : null,
                length(response),
                RequestId.of(request),
                caller.map(Caller::clientId)
                        .or(() -> request.getAttribute(CLIENT, String.class))
                        .map(text -> OneLine.of(text, LONGEST))
                        .orElse(null),
                who.map(each -> each.account().toString()).orElse(null),
                who.map(each -> each.organization().toString())
                        .or(() -> caller.flatMap(Accesses::organizations))
                        .map(text -> OneLine.of(text, LONGEST))
                        .orElse(null),
                header(request, "editorName"),
                header(request, "applicationName"),
                header(request, "softwareVersion"),
                agent.browser(),
                agent.os()));
    }

    private void write(Line line) {
        try {
            log.write(mapper.writeValueAsString(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String route(HttpRequest<?> request) {
        return Endpoint.of(request).map(Endpoint::template).orElse("-");
    }

    private static Optional<String> organizations(Caller caller) {
        var all = caller.grants().stream()
                .map(grant -> grant.organization().toString())
                .distinct()
                .limit(TOLD_ORGANIZATIONS)
                .collect(Collectors.joining(","));
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    /** Null where the length is known only after sending. */
    private @Nullable Long length(HttpResponse<?> response) {
        if (response.getContentLength() >= 0) {
            return response.getContentLength();
        }
        return switch (response.getBody().orElse(null)) {
            case null -> 0L;
            case CharSequence text -> (long) text.toString().getBytes(StandardCharsets.UTF_8).length;
            case byte[] bytes -> (long) bytes.length;
            case FileCustomizableResponseType file -> file.getLength();
            case Object other -> written(other);
        };
    }

    private @Nullable Long written(Object body) {
        var counter = new Counter();
        try {
            mapper.writeValue(counter, body);
            return counter.count;
        } catch (IOException e) {
            return null;
        }
    }

    private static @Nullable String header(HttpRequest<?> request, String name) {
        var value = request.getHeaders().get(name);
        return value == null || value.isBlank() ? null : OneLine.of(Texts.fromHeader(value), LONGEST);
    }

    private static final class Counter extends OutputStream {
        private long count;

        @Override
        public void write(int one) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            count += length;
        }
    }
}
