package relais.local.documentation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import relais.edge.Route;

/** One recorded exchange for each route and each refusal, with ids and dates replaced. */
public record Samples(Map<String, Sample> all) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * An exchange.
     *
     * @param path with its query
     * @param request the body: JSON read, else text; null where none was sent
     * @param answer likewise
     */
    public record Sample(
            String method,
            String path,
            @Nullable Object request,
            int status,
            @Nullable Object answer) {}

    public static Samples kept() {
        try (var file = Objects.requireNonNull(Samples.class.getResourceAsStream("samples.json"))) {
            var all = new TreeMap<String, Sample>();
            JSON.readTree(file)
                    .properties()
                    .forEach(each -> all.put(each.getKey(), JSON.convertValue(each.getValue(), Sample.class)));
            return new Samples(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void keepIn(Path file) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(new TreeMap<>(all)) + "\n");
    }

    /** The exchange of the route's success. */
    Optional<Sample> of(Route route) {
        return of(route.method() + " " + route.template());
    }

    /** @param name a route's method and path, or a refusal's, such as {@code E401} */
    Optional<Sample> of(String name) {
        return Optional.ofNullable(all.get(name));
    }

    static String text(@Nullable Object body) {
        try {
            return body == null || body instanceof String ? Objects.toString(body, "") : JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JSON as maps that keep their order. */
    public static Object read(String text) {
        try {
            return text.startsWith("{") || text.startsWith("[") ? JSON.readValue(text, Object.class) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
