package relais.stores.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.account.People.karim;
import static relais.domain.login.Portal.OTHER_PASSWORD;
import static relais.domain.login.Portal.PASSWORD;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.Ledger;
import relais.domain.MutableClock;
import relais.domain.Parallel;
import relais.domain.Promise;
import relais.domain.SequentialIds;
import relais.domain.access.Attempts;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.account.OpaqueToken;
import relais.domain.account.PortalAddress;
import relais.domain.account.Role;
import relais.domain.login.AskForLink;
import relais.domain.login.FastHasher;
import relais.domain.login.KnownSources;
import relais.domain.login.LogIn;
import relais.domain.login.LogIn.LoginOutcome;
import relais.domain.login.OpenSessions;
import relais.domain.login.Password;
import relais.domain.login.Portal;
import relais.domain.login.Session;
import relais.domain.login.Sessions;
import relais.domain.login.Throttle;
import relais.domain.membership.Appointments;
import relais.domain.outbox.Effect;
import relais.domain.outbox.HandOnMails;
import relais.domain.outbox.Mail;
import relais.domain.outbox.MemoryWorkQueue;
import relais.domain.person.Person;
import relais.emulators.EmbeddedServices;
import relais.stores.Cloud;
import relais.stores.sql.Database;

/** A guesser is stopped and the person is not, with attempts, sources and sessions in DynamoDB and accounts in PostgreSQL. */
@Promise({"HUB-32", "HUB-82"})
final class Guessing_on_the_tables {
    private static final int GUESSES = 400;
    private static final int CALLERS = 20;
    /** The limit of attempts at one account from everywhere in a day (infra/decisions/0006-login.md). */
    private static final int LOOKED_AT = 100;

    /** Shows today, because the tables drop expired items by themselves, and stands still, so that no window ends in a test. */
    private final MutableClock clock = new MutableClock(Instant.now().toString());

    private final SecureRandom random = new SecureRandom();
    private final Ledger ledger = Database.emptiedLedger();
    private final Attempts attempts =
            new DynamoDbAttempts(Cloud.tables(), EmbeddedServices.shared().attemptsTable());
    private final KnownSources sources =
            new DynamoDbKnownSources(Cloud.tables(), EmbeddedServices.shared().sessionsTable());
    private final Sessions sessions =
            new DynamoDbSessions(Cloud.tables(), EmbeddedServices.shared().sessionsTable());
    private final Throttle throttle = new Throttle(attempts, clock);
    private final FastHasher hasher = new FastHasher();
    private final LogIn logIn = new LogIn(
            ledger,
            hasher,
            throttle,
            sources,
            new OpenSessions(sessions, Session.Policy.HUBEE, random, clock),
            random,
            clock);
    private final PortalAddress portal = new PortalAddress(URI.create("https://relais.example/portail"));
    private final AskForLink askForLink = new AskForLink(
            ledger,
            throttle,
            new HandOnMails(ledger, new MemoryWorkQueue(), clock),
            SequentialIds.UNIQUE,
            random,
            portal,
            clock);
    private final Person karim = karim();
    private final String office = "office " + UUID.randomUUID();
    private final String run = UUID.randomUUID().toString();

    @BeforeEach
    void karim_has_come_in_from_the_office() {
        var appointments = new Appointments(SequentialIds.UNIQUE, random, portal, clock);
        ledger.write(tables -> {
            var id = appointments
                    .appoint(tables, karim, MAIRIE_DE_LYON, Role.AGENT, Map.of(), "DataPass")
                    .accountId();
            var account = tables.accounts().find(id).orElseThrow();
            tables.accounts().update(account.withPassword(hasher.hash(PASSWORD)));
        });
        assertThat(attempt(PASSWORD, office, null)).isInstanceOf(LoginOutcome.Entered.class);
    }

    @Test
    void stops_at_a_hundred_of_four_hundred_from_as_many_addresses_and_leaves_the_person_two_ways_in() {
        var answers = Parallel.callers(
                        CALLERS,
                        caller -> IntStream.range(0, GUESSES / CALLERS)
                                .mapToObj(i -> attempt(OTHER_PASSWORD, source(caller, i), null))
                                .toList())
                .stream()
                .flatMap(List::stream)
                .toList();

        assertThat(answers)
                .filteredOn(new LoginOutcome.BadCredentials()::equals)
                .hasSizeLessThanOrEqualTo(LOOKED_AT);
        assertThat(answers)
                .filteredOn(LoginOutcome.LinkWanted.class::isInstance)
                .hasSizeGreaterThanOrEqualTo(GUESSES - LOOKED_AT);
        assertThat(attempt(PASSWORD, office, null)).isInstanceOf(LoginOutcome.Entered.class);
        var elsewhere = source(CALLERS, 0);
        assertThat(attempt(PASSWORD, elsewhere, null)).isInstanceOf(LoginOutcome.LinkWanted.class);
        assertThat(attempt(PASSWORD, elsewhere, linkMailed())).isInstanceOf(LoginOutcome.Entered.class);
    }

    @Test
    void waits_longer_and_longer_from_one_address() {
        var source = source(0, 0);
        IntStream.range(0, 5)
                .forEach(i ->
                        assertThat(attempt(OTHER_PASSWORD, source, null)).isEqualTo(new LoginOutcome.BadCredentials()));

        assertThat(attempt(PASSWORD, source, null)).isInstanceOf(LoginOutcome.SlowDown.class);
        assertThat(attempt(PASSWORD, office, null)).isInstanceOf(LoginOutcome.Entered.class);
    }

    private LoginOutcome attempt(Password password, String source, @Nullable OpaqueToken link) {
        return logIn.logIn(karim.email().value(), password, source, link);
    }

    private String source(int caller, int number) {
        return run + "/" + caller + "/" + number;
    }

    private OpaqueToken linkMailed() {
        askForLink.ask(karim.email().value(), LinkKind.LOGIN, run);
        var never = clock.instant().plusSeconds(1_000_000);
        List<Mail> mails = ledger.transaction(tables -> tables.outbox().due(never, 100)).stream()
                .map(row -> ((Effect.SendMail) row.effect()).mail())
                .toList();
        return Portal.token(mails, LinkKind.LOGIN).orElseThrow();
    }
}
