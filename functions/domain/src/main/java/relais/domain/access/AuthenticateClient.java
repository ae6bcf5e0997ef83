package relais.domain.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;

/**
 * Authenticates a client by its secret, and slows guesses down. After {@value #FREE_FAILURES} failures from one address on one
 * client within a window, that pair waits for the next window. A secret is counted before it is checked, so that a thousand
 * different ones at once are all counted, and a client's many requests at once count as one. The client's requests from other
 * addresses are not slowed.
 */
public final class AuthenticateClient {
    static final int FREE_FAILURES = 10;
    static final Duration WINDOW = Duration.ofMinutes(1);
    /** Long enough to distinguish guesses, too short to find a secret by. */
    private static final int FINGERPRINT_LENGTH = 10;

    private final Ledger ledger;
    private final Attempts attempts;
    private final Clock clock;

    public AuthenticateClient(Ledger ledger, Attempts attempts, Clock clock) {
        this.ledger = ledger;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** The result of a request for a token. */
    public sealed interface Authentication {
        record Recognised(Caller caller) implements Authentication {}

        /** The client is unknown or the secret is wrong; the answer does not say which. */
        record BadCredentials() implements Authentication {}

        record ScopeNotGranted(Set<Scope> refused) implements Authentication {}

        record SlowDown(Duration retryAfter) implements Authentication {}
    }

    /** @param wanted the requested scopes; empty for all that the client holds */
    public Authentication authenticate(String clientId, ClientSecret secret, Set<Scope> wanted, String sourceAddress) {
        var now = clock.instant();
        var window = Instant.ofEpochSecond(now.getEpochSecond() / WINDOW.toSeconds() * WINDOW.toSeconds());
        var key = sourceAddress + " " + clientId;
        if (!attempts.admits(key, window, window.plus(WINDOW), fingerprint(secret), FREE_FAILURES)
                || attempts.failures(key, window) >= FREE_FAILURES) {
            return new Authentication.SlowDown(Duration.between(now, window.plus(WINDOW)));
        }
        var client =
                ledger.transaction(tables -> tables.clients().find(clientId).map(known -> served(tables, known)));
        if (client.isEmpty() || !secret.matchesAny(client.get().secretHashes())) {
            attempts.fail(key, window, window.plus(WINDOW));
            return new Authentication.BadCredentials();
        }
        note(clientId, secret, now);
        return scoped(client.get(), wanted);
    }

    private static String fingerprint(ClientSecret secret) {
        return secret.hash().substring(0, FINGERPRINT_LENGTH);
    }

    /** Notes the use of a secret, by a read of one row and a write once an hour. */
    private void note(String clientId, ClientSecret secret, Instant now) {
        ledger.write(tables -> {
            var trace = tables.clients().trace(clientId, secret.hash());
            if (trace.isNews(now)) {
                tables.clients().note(clientId, trace.used(now));
            }
        });
    }

    /**
     * The client without the démarches closed to software. They are not granted again, and their mailbox is polled only until
     * the tokens in use end.
     */
    private static Client served(Tables tables, Client client) {
        return new Client(
                client.id(), client.scopes(), AccessPolicy.servedByApi(tables, client.grants()), client.secretHashes());
    }

    private static Authentication scoped(Client client, Set<Scope> wanted) {
        var refused = wanted.stream()
                .filter(scope -> !client.scopes().contains(scope))
                .collect(Collectors.toUnmodifiableSet());
        if (!refused.isEmpty()) {
            return new Authentication.ScopeNotGranted(refused);
        }
        return new Authentication.Recognised(
                new Caller(client.id(), wanted.isEmpty() ? client.scopes() : wanted, client.grants()));
    }
}
