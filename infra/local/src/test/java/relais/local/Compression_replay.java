package relais.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that always asks for gzip, as Ruby's Net::HTTP does, and inflates no answer with a Content-Range. */
interface Compression_replay extends Replay {

    @ParameterizedTest
    @ValueSource(
            strings = {"/subscriptions?maxResult=5000", "/organizations?maxResult=5000", "/processes?maxResult=5000"})
    default void a_list_is_read_as_it_is(String list) {
        var admin = hub().as("admin");
        var request = HttpRequest.newBuilder(URI.create(hub().url() + "/referential/v1" + list))
                .header("Authorization", "Bearer " + admin.token())
                .header("Accept", "*/*")
                .header("Accept-Encoding", "gzip;q=1.0,deflate;q=0.6,identity;q=0.3")
                .build();

        var answer = PartnerSoftware.sent(admin.http(), request, BodyHandlers.ofString());

        assertThat(answer.headers().firstValue("Content-Range")).isPresent();
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.body()).hasSizeGreaterThan(1024);
        assertThat(PartnerSoftware.json(answer.body()).size()).isPositive();
    }
}
