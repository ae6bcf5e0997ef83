package relais.stores.secret;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * Reads its secret at the first use and again once it is five minutes old, because a SnapStart snapshot would keep it for ever.
 * If a reading fails, the last value holds and the next attempt follows half a minute later.
 */
final class SecretsManagerSecret implements Secret {
    static final Duration FRESH = Duration.ofMinutes(5);
    static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Logger LOG = System.getLogger(SecretsManagerSecret.class.getName());

    private final Supplier<SecretsManagerClient> client;
    private final String arn;
    private final Clock clock;
    private @Nullable String value;
    private Instant due = Instant.MIN;

    SecretsManagerSecret(Supplier<SecretsManagerClient> client, String arn, Clock clock) {
        this.client = client;
        this.arn = arn;
        this.clock = clock;
    }

    @Override
    public synchronized String value() {
        var known = value;
        if (known != null && clock.instant().isBefore(due)) {
            return known;
        }
        try {
            var read = client.get()
                    .getSecretValue(request -> request.secretId(arn))
                    .secretString();
            value = read;
            due = clock.instant().plus(FRESH);
            return read;
        } catch (SdkException e) {
            if (known == null) {
                throw new IllegalStateException("the secret %s cannot be read".formatted(arn), e);
            }
            LOG.log(Level.WARNING, "secret {0} cannot be read again, its last value holds: {1}", arn, e.toString());
            due = clock.instant().plus(PAUSE);
            return known;
        }
    }

    @Override
    public String toString() {
        return "SecretsManagerSecret[" + arn + "]";
    }
}
