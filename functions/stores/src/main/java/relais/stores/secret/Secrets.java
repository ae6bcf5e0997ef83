package relais.stores.secret;

import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import relais.domain.Vault;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Resolves an ARN to that secret of Secrets Manager, and any other setting to its own text. */
public final class Secrets implements Vault {
    private static final String ARN = "arn:";

    private final Supplier<SecretsManagerClient> client;
    private final Clock clock;

    /** @param client opened at the first reading, because a function without an ARN needs none on its class path */
    public Secrets(Supplier<SecretsManagerClient> client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    public Secret of(String setting) {
        return setting.startsWith(ARN) ? new SecretsManagerSecret(client, setting, clock) : () -> setting;
    }

    @Override
    public <T> Supplier<T> made(String setting, Function<String, T> make) {
        return new Made<>(of(setting), make);
    }

    private static final class Made<T> implements Supplier<T> {
        private final Secret secret;
        private final Function<String, T> make;
        private @Nullable Of<T> last;

        private Made(Secret secret, Function<String, T> make) {
            this.secret = secret;
            this.make = make;
        }

        @Override
        public synchronized T get() {
            var text = secret.value();
            var known = last;
            if (known == null || !known.text.equals(text)) {
                known = new Of<>(text, make.apply(text));
                last = known;
            }
            return known.thing;
        }

        private record Of<T>(String text, T thing) {}
    }
}
