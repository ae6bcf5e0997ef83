package relais.local;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the demonstration's clients need to ask for a token; the content of {@code credentials.json}.
 *
 * @param datapassSecret with which DataPass signs its webhook; null where no webhook is heard
 */
@Serdeable
record Credentials(List<CredentialsEntry> clients, @Nullable String datapassSecret) {

    /**
     * A client.
     *
     * @param scope the usual one to ask for
     * @param organization for which it acts, {@code TYPE-SIRET-BRANCH}
     */
    @Serdeable
    record CredentialsEntry(String name, String scope, String organization, String clientId, String clientSecret) {}

    CredentialsEntry of(String clientId) {
        return clients.stream()
                .filter(entry -> entry.clientId().equals(clientId))
                .findFirst()
                .orElseThrow();
    }
}
