package relais.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A benchmark's report, printed and kept in {@code infra/bench/results} for the next reader. */
record Result(String name) {

    void publish(String markdown) throws IOException {
        var file = Path.of("infra", "bench", "results", name + ".md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, markdown);
        System.out.write(markdown.getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }
}
