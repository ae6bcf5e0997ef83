package relais.emulators.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.emulators.lambda.FakeRuntimeApi.FunctionFailed;

class A_function_of_the_fake_runtime_api {
    private final HttpClient function = HttpClient.newHttpClient();
    private FakeRuntimeApi api;

    @BeforeEach
    void start() throws IOException {
        api = FakeRuntimeApi.start(Duration.ofSeconds(10));
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void gets_the_event_and_its_answer_comes_back() throws Exception {
        var running = pollAndPost("response", "\"bonjour\"");

        var answer = api.invoke("{\"nom\":\"Lyon\"}");

        assertThat(running.join()).isEqualTo("{\"nom\":\"Lyon\"}");
        assertThat(answer).isEqualTo("\"bonjour\"");
    }

    @Test
    void that_fails_makes_the_invocation_fail_with_its_report() {
        pollAndPost("error", "{\"errorMessage\":\"base arrêtée\"}");

        assertThatThrownBy(() -> api.invoke("{}"))
                .isInstanceOf(FunctionFailed.class)
                .hasMessageContaining("base arrêtée");
    }

    @Test
    void that_cannot_initialise_fails_every_invocation() throws Exception {
        post("init/error", "{\"errorMessage\":\"sans clé\"}");

        assertThatThrownBy(() -> api.invoke("{}"))
                .isInstanceOf(FunctionFailed.class)
                .hasMessageContaining("sans clé");
    }

    @Test
    void that_ends_without_an_answer_makes_the_invocation_fail() {
        api.functionEnded("sortie 3");

        assertThatThrownBy(() -> api.invoke("{}"))
                .isInstanceOf(FunctionFailed.class)
                .hasMessageContaining("sortie 3");
    }

    private CompletableFuture<String> pollAndPost(String outcome, String body) {
        return function.sendAsync(request("invocation/next").build(), HttpResponse.BodyHandlers.ofString())
                .thenApply(event -> {
                    var id = event.headers()
                            .firstValue("Lambda-Runtime-Aws-Request-Id")
                            .orElseThrow();
                    post("invocation/" + id + "/" + outcome, body);
                    return event.body();
                });
    }

    private void post(String path, String body) {
        function.sendAsync(
                        request(path)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .join();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://%s/2018-06-01/runtime/%s".formatted(api.address(), path)));
    }
}
