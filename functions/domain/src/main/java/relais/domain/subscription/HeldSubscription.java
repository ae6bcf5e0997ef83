package relais.domain.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import relais.domain.Page;
import relais.domain.access.SecretTrace;
import relais.domain.folder.Remaining;

/**
 * A subscription as those who hold it see it.
 *
 * @param processName the démarche's, for people
 * @param remaining what is still to be treated, oldest first: it stays so whatever the mode becomes
 * @param clientId of its software, whether it has a secret or not
 * @param secrets those in force, oldest first
 * @param refused those of its addresses that refused the last mail, and when
 */
public record HeldSubscription(
        Subscribed subscribed,
        String processName,
        Page<Remaining> remaining,
        String clientId,
        List<SecretTrace> secrets,
        Map<String, Instant> refused) {
    public HeldSubscription {
        secrets = List.copyOf(secrets);
        refused = Map.copyOf(refused);
    }
}
