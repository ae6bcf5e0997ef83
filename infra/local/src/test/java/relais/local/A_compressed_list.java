package relais.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class A_compressed_list implements Compression_replay, OnTheRunner {

    @Test
    void is_an_exception_for_what_else_is_asked_for_in_gzip_comes_so() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(hub().url() + "/docs"))
                    .header("Accept-Encoding", "gzip")
                    .build();

            var answer = http.send(request, BodyHandlers.ofByteArray());

            assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
            assertThat(inflated(answer.body())).containsIgnoringCase("<!doctype html>");
        }
    }

    private static String inflated(byte[] bytes) throws IOException {
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
