package relais.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Is its sender's doing, and no failure of the hub. */
final class A_broken_off_request {

    static Exception[] breaks() {
        var gone = new IOException("connection reset");
        return new Exception[] {gone, new UncheckedIOException(gone)};
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void is_a_bad_one_whether_its_body_was_streamed_or_read_as_json(Exception broken) {
        var answer = new ExceptionAnswers(new Fronts(List.of()), new Endpoints(new Fronts(List.of())))
                .handle(HttpRequest.POST("/teledossiers/v1/folders", ""), broken);

        assertThat((Object) answer.status()).isEqualTo(HttpStatus.BAD_REQUEST);
    }
}
