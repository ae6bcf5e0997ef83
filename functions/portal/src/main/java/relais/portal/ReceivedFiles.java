package relais.portal;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import relais.domain.Unavailable;

/**
 * Reads the files of a form whose sender was admitted to the page. The same form with the same files, sent twice, is answered
 * twice and acted on once.
 */
@Singleton
public final class ReceivedFiles {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Submissions submissions;
    private final ReturnLimit limit;
    private final Semaphore formsLeft;

    ReceivedFiles(Submissions submissions, ReturnLimit limit) {
        this.submissions = submissions;
        this.limit = limit;
        this.formsLeft = new Semaphore(limit.formsAtOnce(), true);
    }

    /**
     * Answers with the files, which stay in memory until then.
     *
     * @param most number of files
     * @throws Unavailable if too many forms have files in memory
     */
    public HttpResponse<?> answer(PageRequest asked, int most, Function<SentFiles, HttpResponse<?>> answer) {
        awaitRoom();
        try {
            var sent = asked.files(limit.bytes(), most);
            if (sent instanceof SentFiles.Kept && asked.bringsFiles()) {
                submissions.receive(asked).ifPresent(former -> {
                    throw Redirect.again(former);
                });
            }
            return answer.apply(sent);
        } finally {
            formsLeft.release();
        }
    }

    private void awaitRoom() {
        try {
            if (formsLeft.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Unavailable("too many forms with files at once");
    }
}
