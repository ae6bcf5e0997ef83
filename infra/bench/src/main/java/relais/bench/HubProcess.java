package relais.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The local runner in a process of its own, with its users' heap size; it leaves nothing behind. */
record HubProcess(Process process, URI url, Path folder) implements AutoCloseable {
    private static final String READY = "Relais est prêt : ";

    static HubProcess start(String... jvmOptions) throws IOException {
        var folder = Files.createTempDirectory("relais-bench-");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of(jvmOptions));
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "relais.local.Main",
                "--port",
                "0",
                "--folder",
                folder.toString()));
        var process = new ProcessBuilder(command)
                .redirectError(folder.resolve("hub.log").toFile())
                .start();
        var output = process.inputReader(StandardCharsets.UTF_8);
        var url = url(output);
        Thread.ofVirtual().start(() -> swallow(output));
        return new HubProcess(process, url, folder);
    }

    Path credentials() {
        return folder.resolve("credentials.json");
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static URI url(BufferedReader output) {
        return output.lines()
                .filter(line -> line.startsWith(READY))
                .findFirst()
                .map(line -> URI.create(line.substring(READY.length()).strip()))
                .orElseThrow(() -> new IllegalStateException("the hub did not start"));
    }

    /** An unread pipe would block the hub. */
    private static void swallow(BufferedReader output) {
        try (output) {
            output.transferTo(Writer.nullWriter());
        } catch (IOException ended) {
            // the pipe ends with the hub
        }
    }
}
