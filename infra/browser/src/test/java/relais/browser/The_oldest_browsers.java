package relais.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import relais.domain.Promise;

/** The browsers that HubEE's terms name, asked of the tables of caniuse.com; the design system, which has fallbacks of its own, is left out. */
final class The_oldest_browsers {
    private static final String BROWSERS = "chrome 85, edge 85, firefox 80, safari 13.1, samsung 12.0";
    private static final String STYLE = "functions/portal/src/main/resources/relais/portal/static/relais.css";

    /** From npm's registry, where it can be reached. */
    private static final List<String> CANIUSE = List.of("npx", "--yes", "doiuse@6.0.5");

    @Test
    @Promise("HUB-10")
    void know_every_property_of_the_portals_style() throws IOException, InterruptedException {
        assumeTrue(answers("--help").contains("--browsers"), "npx has no doiuse here");

        var findings = answers("--browsers", BROWSERS, style().toString())
                .lines()
                .filter(line -> !line.startsWith("npm "))
                .toList();

        assertThat(findings)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .contains(" only partially supported by")
                        .doesNotContain(" not supported by"));
    }

    private static String answers(String... arguments) throws IOException, InterruptedException {
        try {
            var command = Stream.concat(CANIUSE.stream(), Stream.of(arguments)).toList();
            var running = new ProcessBuilder(command).redirectErrorStream(true).start();
            var answer = new String(running.getInputStream().readAllBytes(), UTF_8);
            return running.waitFor(1, TimeUnit.MINUTES) ? answer : "";
        } catch (IOException withoutNpm) {
            return "";
        }
    }

    /** From this module, where its tests run. */
    private static Path style() {
        return Path.of("..", "..").resolve(STYLE).toAbsolutePath().normalize();
    }
}
