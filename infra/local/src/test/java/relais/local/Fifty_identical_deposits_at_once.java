package relais.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class Fifty_identical_deposits_at_once {
    private static final int CALLERS = 50;

    @Test
    void make_one_folder_and_fifty_identical_answers() throws Exception {
        var dgs = SharedHub.as("osl-dgs");
        var body = TestFolder.aDeathCertificate().json();

        var answers = new ArrayList<HttpResponse<String>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<HttpResponse<String>> deposit = () -> dgs.post("/folders", body);
            for (Future<HttpResponse<String>> answer :
                    threads.invokeAll(java.util.Collections.nCopies(CALLERS, deposit))) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).hasSize(CALLERS).allMatch(answer -> answer.statusCode() == 201);
        assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
    }
}
