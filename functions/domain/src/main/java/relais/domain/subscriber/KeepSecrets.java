package relais.domain.subscriber;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.Outcome.Nothing;
import relais.domain.Result;
import relais.domain.access.Client;
import relais.domain.access.ClientSecret;
import relais.domain.access.SecretTrace;
import relais.domain.account.Permission;
import relais.domain.account.Visitor;
import relais.domain.journal.AuditedAction;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.Subscription;

/**
 * Issues and revokes the secrets of a subscription's software. Each is shown once, and two may be in force, so that one can
 * replace the other.
 */
public final class KeepSecrets {
    /** Maximum length of a name, in characters. */
    public static final int LONGEST_NAME = 60;

    private static final int MOST = 2;

    private final Ledger ledger;
    private final SecureRandom random;
    private final Clock clock;

    public KeepSecrets(Ledger ledger, SecureRandom random, Clock clock) {
        this.ledger = ledger;
        this.random = random;
        this.clock = clock;
    }

    /** A new secret, which is shown once and never stored. */
    public record Issued(String clientId, ClientSecret secret) {}

    /**
     * @param name distinguishes it from the other; at most 60 characters, blank for none
     */
    public Result<Issued, SecretFault> issue(Visitor by, UUID subscriptionId, String name) {
        var secret = ClientSecret.generate(random);
        return OwnSubscription.decide(
                ledger, by, Permission.KEEP_API_SECRETS, subscriptionId, (tables, subscription) -> {
                    if (subscription.accessMode() != AccessMode.API) {
                        return Result.refused(SecretFault.NOT_IN_API_MODE);
                    }
                    if (!subscription.isInForce()) {
                        return Result.refused(SecretFault.NOT_IN_FORCE);
                    }
                    if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
                        return Result.refused(SecretFault.INVALID_NAME);
                    }
                    var hashes = new ArrayList<>(hashes(tables, subscription));
                    if (hashes.size() >= MOST) {
                        return Result.refused(SecretFault.TOO_MANY);
                    }
                    hashes.add(secret.hash());
                    var client = SubscriptionClient.with(subscription, hashes);
                    tables.clients().save(client);
                    tables.clients().note(client.id(), SecretTrace.of(secret, name, clock.instant()));
                    OwnSubscription.note(
                            tables, by, AuditedAction.ISSUED_SECRET, subscriptionId, subscription, clock.instant());
                    return Result.done(new Issued(client.id(), secret));
                });
    }

    /** Revokes a secret, from the software's next request on. The end of the last secret also ends the tokens in use. */
    public Result<Nothing, SecretFault> revoke(Visitor by, UUID subscriptionId, String hash) {
        return OwnSubscription.decide(
                ledger, by, Permission.KEEP_API_SECRETS, subscriptionId, (tables, subscription) -> {
                    var hashes = new ArrayList<>(hashes(tables, subscription));
                    if (!hashes.remove(hash)) {
                        return Result.missing("Secret");
                    }
                    tables.clients().save(SubscriptionClient.with(subscription, hashes));
                    OwnSubscription.note(
                            tables, by, AuditedAction.REVOKED_SECRET, subscriptionId, subscription, clock.instant());
                    return Result.done(new Nothing());
                });
    }

    private static List<String> hashes(Tables tables, Subscription subscription) {
        return tables.clients()
                .find(SubscriptionClient.idOf(subscription))
                .map(Client::secretHashes)
                .orElse(List.of());
    }
}
