package relais.stores.secret;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import relais.stores.aws.AwsClients;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Opens Secrets Manager in the functions that name a secret there; a mailbox function has neither secret nor client. */
@Factory
@Requires(classes = SecretsManagerClient.class)
final class SecretsFactory {

    @Singleton
    Secrets secrets(
            BeanProvider<AwsClients> aws,
            Clock clock,
            @Property(name = "relais.secretsmanager.endpoint") @Nullable URI endpoint) {
        return new Secrets(new OnceOpened<>(() -> aws.get().open(SecretsManagerClient.builder(), endpoint)), clock);
    }
}
