package relais.edge;

import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import relais.domain.person.EmailAddress;
import relais.domain.person.PhoneNumber;
import relais.domain.person.PlainName;

/**
 * Reads one JSON object and notes all that is wrong with it. What is missing or wrong is answered by a harmless stand-in, to be
 * thrown away with the request; an empty string is null; what nobody asks for is ignored.
 */
public class JsonReader {

    static final int LONGEST_LIST = 1_000;
    private static final int LONGEST_NAME = 100;

    private static final JsonNode NOTHING = JsonNode.nullNode();

    private final JsonNode node;
    private final String path;
    private final @Nullable Faults faults;
    private final List<JsonReader> opened;
    private final Set<String> asked = new HashSet<>();

    /** @param opened every object of the request that was opened so far, shared by their readers */
    JsonReader(JsonNode node, String path, @Nullable Faults faults, List<JsonReader> opened) {
        this.node = node;
        this.path = path;
        this.faults = faults;
        this.opened = opened;
    }

    static JsonReader of(JsonNode node, Faults faults) {
        return new JsonReader(node, "", faults, new ArrayList<>()).opened();
    }

    /** A body that is a list of objects, up to so many; it may be empty. */
    static <T> List<T> allOf(JsonNode node, int most, Faults faults, Function<JsonReader, T> read) {
        var reader = new JsonReader(node, "", faults, new ArrayList<>());
        if (!node.isArray()) {
            reader.fault("", wrongType(node, "array"));
            return List.of();
        }
        if (node.size() > most) {
            reader.fault("", tooLong(most, node.size()));
            return List.of();
        }
        return reader.items(node, "", item -> read.apply(item.opened()));
    }

    /** Reads stand-ins only: why is said already. */
    static JsonReader ofNothing() {
        return new JsonReader(NOTHING, "", null, new ArrayList<>());
    }

    private JsonReader opened() {
        if (node.isObject()) {
            opened.add(this);
            return this;
        }
        fault("", wrongType(node, "object"));
        return new JsonReader(NOTHING, path, null, opened);
    }

    /** Notes those of these properties that are missing, together. */
    public JsonReader require(String... names) {
        var missing = Arrays.stream(names)
                .filter(name -> isAbsent(get(name)))
                .sorted()
                .map(name -> '"' + name + '"')
                .collect(Collectors.joining(","));
        if (!missing.isEmpty()) {
            fault("", "Object has missing required properties ([%s])".formatted(missing));
        }
        return this;
    }

    /** Like {@link #require}; an empty text is there, since a person may have no given name. */
    public JsonReader requireEvenEmpty(String... names) {
        var missing = Arrays.stream(names)
                .filter(name -> get(name).isNull())
                .sorted()
                .map(name -> '"' + name + '"')
                .collect(Collectors.joining(","));
        if (!missing.isEmpty()) {
            fault("", "Object has missing required properties ([%s])".formatted(missing));
        }
        return this;
    }

    public @Nullable String optionalText(String name, int maxLength) {
        var value = get(name);
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isString()) {
            fault("/" + name, wrongType(value, "string"));
            return null;
        }
        var text = value.getStringValue();
        var fault = Texts.fault(text, maxLength);
        fault.ifPresent(message -> fault("/" + name, message));
        return fault.isPresent() ? null : text;
    }

    /** A required text; the stand-in is empty. */
    public String text(String name, int maxLength) {
        var text = optionalText(name, maxLength);
        return text == null ? "" : text;
    }

    /** A required identifier. */
    public UUID id(String name) {
        var text = text(name, Integer.MAX_VALUE);
        var isId = Texts.isId(text);
        if (!isId && !text.isEmpty()) {
            fault("/" + name, "Input string is not a valid UUID");
        }
        return isId ? UUID.fromString(text) : Incoming.NO_ID;
    }

    /** An address that a mailer takes ({@link EmailAddress}), trimmed, as it is spelt. */
    public @Nullable String optionalEmail(String name) {
        var text = optionalText(name, Integer.MAX_VALUE);
        if (text == null) {
            return null;
        }
        var address = EmailAddress.trimmed(text);
        Texts.emailFault(address).ifPresent(message -> fault("/" + name, message));
        return address;
    }

    /** A name of a person or an administration that mails may write ({@link PlainName}), trimmed; it may be empty. */
    public @Nullable String optionalName(String name, int maxLength) {
        var text = optionalText(name, maxLength);
        if (text != null && !PlainName.isOne(text.strip())) {
            fault("/" + name, "String is not a name (%s)".formatted(PlainName.RULE));
        }
        return text == null ? null : text.strip();
    }

    /** A telephone number ({@link PhoneNumber}), without what is between its digits. */
    public @Nullable String optionalPhone(String name) {
        var text = optionalText(name, Integer.MAX_VALUE);
        var number = text == null ? Optional.<PhoneNumber>empty() : PhoneNumber.read(text);
        if (text != null && number.isEmpty()) {
            fault("/" + name, "ECMA 262 regex \"%s\" does not match input string".formatted(PhoneNumber.FORM));
        }
        return number.map(PhoneNumber::value).orElse(null);
    }

    /** A required number of bytes; the stand-in is zero. */
    public long size(String name) {
        return size(name, 0, Long.MAX_VALUE);
    }

    /** A required number of bytes within bounds; the stand-in is zero. */
    public long size(String name, long minimum, long maximum) {
        return number(name, minimum, maximum);
    }

    /** A required number of days, from 0 to a maximum; the stand-in is zero. */
    public int days(String name, int maximum) {
        return (int) number(name, 0, maximum);
    }

    public @Nullable Long optionalNumber(String name) {
        var value = get(name);
        if (isAbsent(value)) {
            return null;
        }
        try {
            if (value.isNumber()) {
                // 12.0 is an integer of JSON Schema's
                return new BigDecimal(value.getNumberValue().toString()).longValueExact();
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // told below
        }
        fault("/" + name, wrongType(value, "integer"));
        return null;
    }

    public @Nullable Instant optionalInstant(String name) {
        var text = optionalText(name, Integer.MAX_VALUE);
        var instant = text == null ? null : WireTime.read(text).orElse(null);
        if (text != null && instant == null) {
            fault("/" + name, "String is invalid against requested date format(s) " + WireTime.FORM);
        }
        return instant;
    }

    /** A required constant; the stand-in is the first. */
    public <E extends Enum<E>> E constant(String name, Class<E> type) {
        var text = text(name, Integer.MAX_VALUE);
        var all = type.getEnumConstants();
        var found = Arrays.stream(all)
                .filter(each -> each.name().equalsIgnoreCase(text))
                .findFirst();
        if (!text.isEmpty() && found.isEmpty()) {
            var known = Arrays.stream(all).map(each -> '"' + each.name() + '"').collect(Collectors.joining(","));
            fault("/" + name, "Instance value not found in enum (possible values: [%s])".formatted(known));
        }
        return found.orElse(all[0]);
    }

    /** One of some words, however the reading takes them. */
    public <T> @Nullable T optionalWord(String name, List<String> words, Function<String, Optional<T>> read) {
        var text = optionalText(name, Integer.MAX_VALUE);
        var found = text == null ? Optional.<T>empty() : read.apply(text);
        if (text != null && found.isEmpty()) {
            var known = words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(","));
            fault("/" + name, "Instance value not found in enum (possible values: [%s])".formatted(known));
        }
        return found.orElse(null);
    }

    /** A required object; the stand-in has nothing. */
    public JsonReader object(String name) {
        var value = get(name);
        return isAbsent(value) ? ofNothing() : new JsonReader(value, path + "/" + name, faults, opened).opened();
    }

    /** A required object, read at once. */
    public <T> T object(String name, Function<JsonReader, T> read) {
        return read.apply(object(name));
    }

    /** An object that may be missing. */
    public Optional<JsonReader> optionalObject(String name) {
        return isAbsent(get(name)) ? Optional.empty() : Optional.of(object(name));
    }

    /** An object that may be missing, read at once. */
    public <T> Optional<T> optionalObject(String name, Function<JsonReader, T> read) {
        return optionalObject(name).map(read);
    }

    /** A required list of objects, from one to {@value #LONGEST_LIST}. */
    public <T> List<T> objects(String name, Function<JsonReader, T> read) {
        return list(name, reader -> read.apply(reader.opened()));
    }

    /** A list of objects up to {@value #LONGEST_LIST} that may be empty, or not there at all. */
    public <T> List<T> optionalObjects(String name, Function<JsonReader, T> read) {
        var value = get(name);
        return value.isArray() && value.size() == 0 ? List.of() : objects(name, read);
    }

    /** True where it says so; what is absent is false. */
    public boolean flag(String name) {
        var value = get(name);
        if (!isAbsent(value) && !value.isBoolean()) {
            fault("/" + name, wrongType(value, "boolean"));
        }
        return value.isBoolean() && value.getBooleanValue();
    }

    /** A list of texts that may be empty, or missing. */
    public List<String> optionalTexts(String name, int maxLength) {
        return get(name).isArray() && get(name).size() == 0 ? List.of() : texts(name, maxLength);
    }

    /** A required list of texts, from one to {@value #LONGEST_LIST}. */
    public List<String> texts(String name, int maxLength) {
        return list(name, reader -> {
            if (!reader.node.isString()) {
                reader.fault("", wrongType(reader.node, "string"));
                return "";
            }
            var text = reader.node.getStringValue();
            Texts.fault(text, maxLength).ifPresent(message -> reader.fault("", message));
            return text;
        });
    }

    /** Notes a fault of this object that only its reader can see. */
    public void fault(String property, String message) {
        if (faults != null) {
            var at = path + property;
            faults.body(at, at.isEmpty() ? message : "[Path '%s'] %s".formatted(at, message));
        }
    }

    /** Whether nothing wrong was found in it so far. */
    public boolean isSound() {
        return faults != null && !faults.isWithin(path);
    }

    /** The properties of the whole request, by their paths, that nobody has asked for so far; the first hundred. */
    public List<String> ignored() {
        return opened.stream()
                .flatMap(JsonReader::notAsked)
                .limit(Faults.MOST_TOLD)
                .toList();
    }

    private Stream<String> notAsked() {
        return StreamSupport.stream(node.entries().spliterator(), false)
                .map(Map.Entry::getKey)
                .filter(name -> !asked.contains(name))
                .map(name ->
                        path + "/" + (name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name));
    }

    /** What is out of bounds reads as zero. */
    private long number(String name, long minimum, long maximum) {
        var number = optionalNumber(name);
        if (number == null) {
            return 0;
        }
        if (number < minimum) {
            fault(
                    "/" + name,
                    "Numeric instance is lower than the required minimum (minimum: %d, found: %d)"
                            .formatted(minimum, number));
            return 0;
        }
        if (number > maximum) {
            fault(
                    "/" + name,
                    "Numeric instance is greater than the required maximum (maximum: %d, found: %d)"
                            .formatted(maximum, number));
            return 0;
        }
        return number;
    }

    private <T> List<T> list(String name, Function<JsonReader, T> read) {
        var value = get(name);
        if (isAbsent(value)) {
            return List.of();
        }
        if (!value.isArray()) {
            fault("/" + name, wrongType(value, "array"));
            return List.of();
        }
        if (value.size() == 0) {
            fault("/" + name, "Array is too short: must have at least 1 elements but instance has 0 elements");
        }
        if (value.size() > LONGEST_LIST) {
            fault("/" + name, tooLong(LONGEST_LIST, value.size()));
            return List.of();
        }
        return items(value, "%s/%s".formatted(path, name), read);
    }

    private <T> List<T> items(JsonNode values, String at, Function<JsonReader, T> read) {
        var items = new ArrayList<T>(values.size());
        for (var item : values.values()) {
            items.add(read.apply(new JsonReader(item, "%s/%d".formatted(at, items.size()), faults, opened)));
        }
        return items;
    }

    private static String tooLong(int most, int size) {
        return "Array is too long: must have at most %d elements but instance has %d elements".formatted(most, size);
    }

    private JsonNode get(String name) {
        asked.add(name);
        var value = node.isObject() ? node.get(name) : null;
        return value == null ? NOTHING : value;
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isNull() || value.isString() && value.getStringValue().isEmpty();
    }

    private static String wrongType(JsonNode value, String wanted) {
        var type = value.isNull()
                ? "null"
                : value.isString()
                        ? "string"
                        : value.isBoolean()
                                ? "boolean"
                                : value.isNumber() ? "number" : value.isArray() ? "array" : "object";
        return "Instance type (%s) does not match any allowed primitive type (allowed: [\"%s\"])"
                .formatted(type, wanted);
    }
}
