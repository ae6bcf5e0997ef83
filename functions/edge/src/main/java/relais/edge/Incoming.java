package relais.edge;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.uri.QueryStringDecoder;
import io.micronaut.web.router.RouteAttributes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.Outcome;
import relais.domain.folder.PartnerInfo;

/**
 * A request as its controller reads it. All faults are collected and answered together by {@link #refuseFaults()};
 * until then a wrong or missing value reads as a harmless stand-in.
 */
public class Incoming {

    static final UUID NO_ID = new UUID(0, 0);
    private static final String DIGEST_PREFIX = "sha-256=";
    static final int PARTNER_INFO_MAX_LENGTH = 50;
    private static final int MOST_VALUES = 100;
    private static final int VALUE_MAX_LENGTH = 100;
    private static final int PRINTED_MAX_LENGTH = 150;
    private static final int TEXT_MAX_LENGTH = 320;

    private final HttpRequest<?> request;
    private final RequestBytes bytes;
    private final Faults faults;
    private final Map<String, List<String>> query;

    Incoming(HttpRequest<?> request, Route route, UploadLimit limit) {
        this.request = request;
        this.bytes = new RequestBytes(request, limit);
        this.faults = new Faults(route, printable(request.getPath()));
        this.query = queryOf(request);
        query.keySet().stream()
                .filter(name -> !route.query().contains(name))
                .sorted()
                .forEach(name -> faults.query(
                        printable(name),
                        "Query parameter '%s' is unexpected on path \"%s\""
                                .formatted(printable(name), route.pathInBase())));
    }

    private Map<String, List<String>> queryOf(HttpRequest<?> request) {
        try {
            // not request.getParameters(): behind API Gateway a form content type makes it read the body instead
            return new QueryStringDecoder(request.getUri()).parameters();
        } catch (IllegalStateException | IllegalArgumentException e) {
            faults.query("*", "Query string is not UTF-8");
            return Map.of();
        }
    }

    /** A path variable, unparsed. */
    public String text(String name) {
        var text = variable(name);
        Texts.fault(text, TEXT_MAX_LENGTH).ifPresent(message -> faults.path(name, message));
        return text;
    }

    /** A path variable. */
    public UUID id(String name) {
        var text = variable(name);
        if (Texts.isId(text)) {
            return UUID.fromString(text);
        }
        faults.path(name, "Input string \"%s\" is not a valid UUID".formatted(printable(text)));
        return NO_ID;
    }

    /** A path variable, {@code TYPE-SIRET-BRANCH}. */
    public OrganizationId organization(String name) {
        var text = text(name);
        try {
            return OrganizationId.parse(text);
        } catch (IllegalArgumentException e) {
            faults.path(
                    name,
                    "ECMA 262 regex \"^\\w{1,20}-[0-9]{14}-.{1,10}$\" does not match input string \"%s\""
                            .formatted(printable(text)));
            return OrganizationJson.NOBODY;
        }
    }

    /** Every value of a query parameter, repeated or separated by commas; up to {@value #MOST_VALUES} of {@value #VALUE_MAX_LENGTH} characters. */
    public List<String> queries(String name) {
        var values = query.getOrDefault(name, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        if (values.size() > MOST_VALUES) {
            faults.query(
                    name,
                    "Array is too long: must have at most %d elements but instance has %d elements"
                            .formatted(MOST_VALUES, values.size()));
            return List.of();
        }
        values.forEach(value -> Texts.fault(value, VALUE_MAX_LENGTH).ifPresent(message -> faults.query(name, message)));
        return values;
    }

    /** The last value of a query parameter, whole. */
    public Optional<String> query(String name) {
        var text = last(name);
        text.ifPresent(value -> checkQuery(name, value));
        return text;
    }

    /**
     * The last value of a query parameter, parsed. A value that does not parse is a fault in these words, and reads as
     * empty.
     */
    public <T> Optional<T> query(String name, Function<String, Optional<T>> read, String otherwise) {
        var text = query(name);
        var value = text.flatMap(read);
        if (text.isPresent() && value.isEmpty()) {
            faults.query(name, otherwise.formatted(printable(text.get())));
        }
        return value;
    }

    /**
     * The last value of a query parameter, as an instant. A + that was not escaped, and so reads as a space, is
     * accepted.
     */
    public Optional<Instant> queryInstant(String name) {
        return query(
                name,
                text -> WireTime.read(text.replace(' ', '+')),
                "Input string \"%s\" is invalid against requested date format(s) " + WireTime.FORM);
    }

    /** The last value of a query parameter, as an id. */
    public Optional<UUID> queryId(String name) {
        return query(
                name,
                text -> Texts.isId(text) ? Optional.of(UUID.fromString(text)) : Optional.empty(),
                "Input string \"%s\" is not a valid UUID");
    }

    public boolean queryFlag(String name) {
        return queries(name).stream().anyMatch("true"::equalsIgnoreCase);
    }

    /** A count of at least 1, without an upper bound. */
    public int queryCount(String name, int otherwise) {
        return queryNumber(name, 1, otherwise);
    }

    /** A whole number of at least {@code minimum}, without an upper bound. */
    public int queryNumber(String name, int minimum, int otherwise) {
        var text = last(name).orElse("");
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("-?[0-9]{1,18}")) {
            // the words of V1's own OpenAPI file
            faults.query(
                    name,
                    "Instance type (string) does not match any allowed primitive type (allowed: [\"integer\",\"number\"])");
            return otherwise;
        }
        var number = Long.parseLong(text);
        if (number < minimum) {
            faults.query(
                    name,
                    "Numeric instance is lower than the required minimum (minimum: %d, found: %d)"
                            .formatted(minimum, number));
            return otherwise;
        }
        return (int) Math.min(number, Integer.MAX_VALUE);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeaders().get(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** Base64 SHA-256 of the body, as announced; some clients put the algorithm in front, as RFC 3230 has it. */
    public @Nullable String digest() {
        return header("digest")
                .map(value -> value.regionMatches(true, 0, DIGEST_PREFIX, 0, DIGEST_PREFIX.length())
                        ? value.substring(DIGEST_PREFIX.length())
                        : value)
                .orElse(null);
    }

    /** The calling software, from its headers. */
    public PartnerInfo partnerInfo() {
        return new PartnerInfo(
                partnerHeader("editorName"), partnerHeader("applicationName"), partnerHeader("softwareVersion"));
    }

    public JsonReader json() {
        try {
            return bytes.json(faults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A body that is a list of objects, of at most {@code most}. */
    public <T> List<T> jsonList(int most, Function<JsonReader, T> read) {
        try {
            return bytes.jsonList(faults, most, read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The raw body, whole, to be read once and before {@link #json(byte[])}. A larger one is refused. */
    public byte[] whole(int mostBytes) {
        try {
            return bytes.whole(mostBytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JSON of a body that {@link #whole} read. */
    public JsonReader json(byte[] body) {
        try {
            return RequestBytes.json(body, faults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The raw body as it arrives. Throws if the sender breaks off or sends too much. */
    public InputStream bytes() {
        return bytes.open();
    }

    /** The faults so far, for an answer of its own. */
    public List<Errors.Entry> faults() {
        return Errors.of(HttpStatus.BAD_REQUEST.getCode(), faults.messages()).errors();
    }

    public void refuseFaults() {
        var messages = faults.messages();
        if (!messages.isEmpty()) {
            throw new Refusal(HttpStatus.BAD_REQUEST, messages);
        }
    }

    /**
     * @param standing the outcome for the thing itself, asked only for a faulty request and answered before its faults
     */
    public <T> void refuseFaults(Supplier<Outcome<T>> standing) {
        refuseFaults(standing, ignored -> List.of());
    }

    /**
     * @param rules further faults of the request, given the result of its standing; answered after the faults of form
     */
    public <T> void refuseFaults(Supplier<Outcome<T>> standing, Function<T, List<String>> rules) {
        if (!faults.messages().isEmpty() && !faults.isLost()) {
            switch (standing.get()) {
                case Outcome.Missing<T> ignored when faults.isVague() -> refuseFaults();
                case Outcome.Missing<T>(var kind) -> throw new Refusal(HttpStatus.NOT_FOUND, kind + " is not found");
                case Outcome.Forbidden<T>(var reason) -> throw new Refusal(HttpStatus.FORBIDDEN, reason);
                case Outcome.Done<T>(var value) -> refuseFaultsAnd(rules.apply(value));
                case Outcome.Refused<T> ignored -> refuseFaults();
            }
        }
        refuseFaults();
    }

    private void refuseFaultsAnd(List<String> others) {
        throw new Refusal(
                HttpStatus.BAD_REQUEST,
                Stream.concat(faults.messages().stream(), others.stream()).toList());
    }

    private String variable(String name) {
        return RouteAttributes.getRouteMatch(request)
                .map(match -> String.valueOf(match.getVariableValues().get(name)))
                .orElse("");
    }

    private Optional<String> last(String name) {
        return query.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .reduce((first, last) -> last);
    }

    private void checkQuery(String name, String value) {
        Texts.fault(value, TEXT_MAX_LENGTH).ifPresent(message -> faults.query(name, message));
    }

    private @Nullable String partnerHeader(String name) {
        var value = header(name).map(Texts::fromHeader).orElse(null);
        if (value != null) {
            Texts.fault(value, PARTNER_INFO_MAX_LENGTH).ifPresent(message -> faults.header(name, message));
        }
        return value;
    }

    /** A text from the address, safe to quote in an answer. */
    private static String printable(String text) {
        var shown = text.length() > PRINTED_MAX_LENGTH ? text.substring(0, PRINTED_MAX_LENGTH) + "…" : text;
        return shown.replaceAll("[^\\x20-\\x7E…]", "?");
    }
}
