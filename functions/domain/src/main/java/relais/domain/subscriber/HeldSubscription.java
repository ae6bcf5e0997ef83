package relais.domain.subscriber;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import relais.domain.Page;
import relais.domain.access.SecretTrace;
import relais.domain.folder.RemainingCase;

/**
 * A subscription as those who hold it see it.
 *
 * @param processName the démarche's, for people
 * @param remaining what is still to be treated, oldest first: it stays so whatever the mode becomes
 * @param clientId of its software, whether it has a secret or not
 * @param secrets those in force, oldest first
 * @param refused those of its addresses that refused the last mail, and when
 * @param halt since when it is suspended; null: it is not
 * @param isResumable whether its administration may take it up again as it was set
 * @param attestedBy who attested its software; null: nobody, or somebody whose account is gone
 */
public record HeldSubscription(
        Subscribed subscribed,
        String processName,
        Page<RemainingCase> remaining,
        String clientId,
        List<SecretTrace> secrets,
        Map<String, Instant> refused,
        @Nullable Halt halt,
        boolean isResumable,
        @Nullable String attestedBy) {
    /**
     * A suspension.
     *
     * @param since null where the hub did not keep it
     * @param by a person's name, « DataPass », or null where the hub cannot say
     */
    public record Halt(@Nullable Instant since, @Nullable String by) {}

    public HeldSubscription {
        secrets = List.copyOf(secrets);
        refused = Map.copyOf(refused);
    }
}
