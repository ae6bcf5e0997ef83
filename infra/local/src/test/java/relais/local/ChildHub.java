package relais.local;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The runner as a user starts it: a process of its own, with 256 MB of heap, that a test may kill. */
record ChildHub(Process process, String url, Path folder) implements AutoCloseable {
    private static final String HEAP = "-Xmx256m";

    static ChildHub start(Path folder, String... jvmOptions) {
        try {
            var port = freePort();
            var command =
                    new ArrayList<>(List.of(java(), HEAP, "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
            command.addAll(List.of(jvmOptions));
            command.addAll(List.of(
                    "-cp",
                    System.getProperty("java.class.path"),
                    "relais.local.Main",
                    "--folder",
                    folder.toString(),
                    "--port",
                    String.valueOf(port)));
            var log = folder.resolve("hub.log").toFile();
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
            var hub = new ChildHub(process, "http://localhost:" + port, folder);
            return hub.answering();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private ChildHub answering() {
        try {
            Eventually.assertThatWithin(Duration.ofMinutes(2), this::assertAnswering);
            return this;
        } catch (AssertionError e) {
            close();
            throw e;
        }
    }

    PartnerSoftware as(String clientId) throws IOException {
        var credentials = ObjectMapper.getDefault()
                .readValue(Files.readString(folder.resolve("credentials.json")), Credentials.class);
        return PartnerSoftware.connected(url, credentials.of(clientId));
    }

    /** Highest resident memory of the process so far, in kB, as the kernel counts it. */
    long peakMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc/%d/status".formatted(process.pid()))).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElseThrow();
    }

    void awaitDeath() throws InterruptedException {
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new AssertionError("the hub still lives");
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private void assertAnswering() {
        try {
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(url + "/.well-known/jwks.json"))
                                    .build(),
                            BodyHandlers.discarding());
        } catch (IOException e) {
            throw new AssertionError("not answering yet; see " + folder.resolve("hub.log"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
