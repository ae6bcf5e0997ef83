package relais.stores.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import relais.domain.Ledger;
import relais.domain.Promise;
import relais.domain.account.Account;
import relais.domain.account.Membership;
import relais.domain.account.Role;
import relais.domain.login.LogIn;
import relais.domain.login.MemorySessions;
import relais.domain.login.OpenSessions;
import relais.domain.login.Password;
import relais.domain.login.Session;
import relais.domain.login.Throttle;
import relais.domain.organization.Partners;
import relais.domain.person.EmailAddress;
import relais.domain.person.Person;
import relais.emulators.EmbeddedServices;
import relais.stores.Cloud;
import relais.stores.TakenByTurns;
import relais.stores.dynamodb.DynamoDbAttempts;
import relais.stores.dynamodb.DynamoDbKnownSources;
import relais.stores.sql.Database;

/** A clock cannot tell a wrong password from an unknown address, with the real hash and tables, where all the time goes. */
final class The_time_a_login_takes {
    private static final int PAIRS = 10;
    private static final Password WRONG = new Password("Jonquille-8-verte");

    private final Ledger ledger = Database.emptiedLedger();
    private final SecureRandom random = new SecureRandom();
    private final Argon2PasswordHasher hasher = new Argon2PasswordHasher(random);
    private final Clock clock = Clock.systemUTC();
    private final LogIn logIn = new LogIn(
            ledger,
            hasher,
            new Throttle(
                    new DynamoDbAttempts(
                            Cloud.tables(), EmbeddedServices.shared().attemptsTable()),
                    clock),
            new DynamoDbKnownSources(Cloud.tables(), EmbeddedServices.shared().sessionsTable()),
            new OpenSessions(new MemorySessions(), Session.Policy.HUBEE, random, clock),
            random,
            clock);

    @Test
    @Promise("HUB-82")
    void is_the_same_whether_or_not_there_is_an_account() {
        var run = UUID.randomUUID();
        var known = new EmailAddress("karim." + run + "@lyon.example");
        var place = new Membership(Partners.MAIRIE_DE_LYON, Role.AGENT, Map.of(), null, Instant.EPOCH);
        var account = new Account(
                UUID.randomUUID(),
                new Person("Karim", "Benali", null, null, known),
                hasher.hash(new Password("Tulipe-4-bleue")),
                null,
                0,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                List.of(place));
        ledger.write(tables -> tables.accounts().insert(account));
        // each from its own address: the throttle is not what is measured
        var ratio = TakenByTurns.closestRatio(
                PAIRS,
                turn -> fail(known.value(), run + "/1/" + turn),
                turn -> fail("karim." + UUID.randomUUID() + "@lyon.example", run + "/2/" + turn));

        assertThat(ratio).isBetween(0.7, 1.4);
    }

    private void fail(String email, String source) {
        assertThat(logIn.logIn(email, WRONG, source, null)).isEqualTo(new LogIn.LoginOutcome.BadCredentials());
    }
}
