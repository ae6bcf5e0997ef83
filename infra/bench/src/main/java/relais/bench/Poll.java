package relais.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * A town's repeated poll.
 *
 * @param waiting the number of notifications in its mailbox
 * @param entries the number of them in the answer
 */
record Poll(String name, int waiting, int entries, HttpRequest request) {
    static final int CLIENTS = 4;
    static final int IN_A_ROW = 25;

    static Poll of(String name, int waiting, int entries, URI hub, String query, String token) {
        var request = HttpRequest.newBuilder(hub.resolve("/teledossiers/v1/notifications" + query))
                .header("Authorization", "Bearer " + token)
                .build();
        return new Poll(name, waiting, entries, request);
    }

    /** Adds the durations of a series of polls by all clients to the earlier measurements. */
    void measure(HttpClient http, Measured measured) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<List<Duration>> work = () -> inARow(http);
            var begin = System.nanoTime();
            for (var done : threads.invokeAll(Collections.nCopies(CLIENTS, work))) {
                measured.latencies().addAll(done.get());
            }
            measured.elapsed().add(Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    private List<Duration> inARow(HttpClient http) throws IOException, InterruptedException {
        var latencies = new ArrayList<Duration>();
        for (var i = 0; i < IN_A_ROW; i++) {
            var begin = System.nanoTime();
            var answer = http.send(request, BodyHandlers.ofString());
            latencies.add(Duration.ofNanos(System.nanoTime() - begin));
            if (answer.statusCode() != 200 || answer.body().split("\"caseId\"").length - 1 != entries) {
                throw new IllegalStateException(name + ": " + answer.statusCode() + " " + answer.body());
            }
        }
        return latencies;
    }
}
