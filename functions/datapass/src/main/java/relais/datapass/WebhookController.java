package relais.datapass;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import relais.domain.datapass.DecisionQueue;
import relais.edge.Incoming;
import relais.edge.Refusal;

/** Answers DataPass as soon as its decision is in the queue, before the decision is applied. */
@Controller(value = "/webhooks/datapass", consumes = MediaType.ALL, produces = MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
@Requires(beans = {DecisionQueue.class, Signatures.class})
final class WebhookController {
    /** A form at DataPass is a few kilobytes. */
    private static final int MOST_BYTES = 256_000;

    private final Signatures signatures;
    private final DecisionQueue queue;
    private final JsonMapper mapper;
    private final Clock clock;

    WebhookController(Signatures signatures, DecisionQueue queue, JsonMapper mapper, Clock clock) {
        this.signatures = signatures;
        this.queue = queue;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Post
    HttpResponse<?> hear(Incoming incoming) {
        var body = incoming.whole(MOST_BYTES);
        if (!incoming.header(Signatures.HEADER)
                .filter(signature -> signatures.isOf(body, signature))
                .isPresent()) {
            throw new Refusal(HttpStatus.UNAUTHORIZED, Signatures.HEADER + " is missing or not valid");
        }
        var message = WebhookJson.read(incoming.json(body), sha256(body), clock.instant());
        incoming.refuseFaults();
        message.map(this::written).ifPresent(queue::submit);
        // of the successes, DataPass knows 200, 201 and 204
        return HttpResponse.ok();
    }

    private String written(Message message) {
        try {
            return mapper.writeValueAsString(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
