package relais.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The place of each text of a page: none overlaps another, none is cut, nothing is wider than the window. */
final class Geometry {
    private static final String SCRIPT = script();

    private Geometry() {}

    static void assertReadable(Page page) {
        var seen = (Map<?, ?>) page.evaluate(SCRIPT, pseudoElements(page));

        assertThat((int) seen.get("read")).as("texts seen on " + page.url()).isPositive();
        assertThat((List<?>) seen.get("found"))
                .as("%s at %d pixels", page.url(), page.viewportSize().width)
                .isEmpty();
    }

    /** The texts without a node, such as the numbers of a list, whose place only the browser knows. */
    private static List<Map<String, Object>> pseudoElements(Page page) {
        var session = page.context().newCDPSession(page);
        try {
            var asked = new JsonObject();
            asked.add("computedStyles", new JsonArray());
            var snapshot = session.send("DOMSnapshot.captureSnapshot", asked);
            var strings = snapshot.getAsJsonArray("strings");
            var document = snapshot.getAsJsonArray("documents").get(0).getAsJsonObject();
            var nodes = document.getAsJsonObject("nodes");
            var pseudo = nodes.getAsJsonObject("pseudoType").getAsJsonArray("index").asList().stream()
                    .map(index -> index.getAsInt())
                    .toList();
            var parents = nodes.getAsJsonArray("parentIndex");
            var layout = document.getAsJsonObject("layout");
            var boxes = document.getAsJsonObject("textBoxes");
            var found = new ArrayList<Map<String, Object>>();
            for (var box = 0; box < boxes.getAsJsonArray("layoutIndex").size(); box++) {
                var at = boxes.getAsJsonArray("layoutIndex").get(box).getAsInt();
                var node = layout.getAsJsonArray("nodeIndex").get(at).getAsInt();
                if (pseudo.contains(node) || pseudo.contains(parents.get(node).getAsInt())) {
                    var bounds = boxes.getAsJsonArray("bounds").get(box).getAsJsonArray();
                    var text = layout.getAsJsonArray("text").get(at).getAsInt();
                    found.add(Map.of(
                            "words", text < 0 ? "" : strings.get(text).getAsString(),
                            "x", bounds.get(0).getAsDouble(),
                            "y", bounds.get(1).getAsDouble(),
                            "width", bounds.get(2).getAsDouble(),
                            "height", bounds.get(3).getAsDouble()));
                }
            }
            return found;
        } finally {
            session.detach();
        }
    }

    private static String script() {
        try (var file = Objects.requireNonNull(Geometry.class.getResourceAsStream("geometry.js"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
