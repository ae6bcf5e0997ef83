package relais.domain.subscriber;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import relais.domain.Page;
import relais.domain.access.SecretTrace;
import relais.domain.folder.RemainingCase;

/**
 * A subscription as its own administration sees it.
 *
 * @param processName the démarche's, for people
 * @param remaining the cases still to be treated, oldest first, in any mode
 * @param clientId its software's, with or without a secret
 * @param secrets the secrets in force, oldest first
 * @param refused the addresses that refused their last mail, with the instant
 * @param halt the suspension; null if it is not suspended
 * @param isResumable true if its administration may resume it as it was set
 * @param attestedBy the person who attested its software; null if nobody did or the account is erased
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
     * @param since null if the hub did not keep it
     * @param by a person's name, « DataPass », or null if unknown
     */
    public record Halt(@Nullable Instant since, @Nullable String by) {}

    public HeldSubscription {
        secrets = List.copyOf(secrets);
        refused = Map.copyOf(refused);
    }
}
