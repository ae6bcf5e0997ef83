package relais.stores.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import relais.domain.Ledger;
import relais.domain.MutableClock;
import relais.domain.Promise;
import relais.domain.SequentialIds;
import relais.domain.access.MemoryAttempts;
import relais.domain.account.Account;
import relais.domain.account.Membership;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.account.PortalAddress;
import relais.domain.account.Role;
import relais.domain.login.AskForLink;
import relais.domain.login.Throttle;
import relais.domain.organization.Partners;
import relais.domain.outbox.HandOnMails;
import relais.domain.person.EmailAddress;
import relais.domain.person.Person;
import relais.stores.Cloud;
import relais.stores.TakenByTurns;
import relais.stores.sql.Database;
import relais.stores.sqs.SqsWorkQueue;

/** A clock cannot tell an address without an account, with the real database and the real queue, where all the time goes. */
final class The_time_a_forgotten_password_takes {
    private static final int PAIRS = 25;
    private static final EmailAddress KARIM = new EmailAddress("karim@lyon.example");
    private static final EmailAddress NOBODY = new EmailAddress("personne@lyon.example");

    private final Ledger ledger = Database.emptiedLedger();
    private final MutableClock clock = new MutableClock("2026-03-02T09:30:00Z");
    private final SqsWorkQueue queue = new SqsWorkQueue(Cloud.embedded().queues(), queueUrl());
    private final AskForLink askForLink = new AskForLink(
            ledger,
            new Throttle(new MemoryAttempts(), clock),
            new HandOnMails(ledger, queue, clock),
            SequentialIds.UNIQUE,
            new SecureRandom(),
            new PortalAddress(URI.create("https://relais.example/portail")),
            clock);

    @Test
    @Promise("HUB-82")
    void is_the_same_whether_or_not_there_is_an_account() {
        var place = new Membership(Partners.MAIRIE_DE_LYON, Role.AGENT, Map.of(), null, Instant.EPOCH);
        var person = new Person("Karim", "Benali", null, null, KARIM);
        ledger.write(tables -> tables.accounts()
                .insert(new Account(
                        UUID.randomUUID(),
                        person,
                        "hash",
                        null,
                        0,
                        null,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        null,
                        List.of(place))));
        // an hour later each: the throttle is not what is measured
        var ratio = TakenByTurns.closestRatio(
                PAIRS,
                turn -> {
                    clock.advance(Duration.ofHours(1));
                    ask(KARIM);
                },
                turn -> ask(NOBODY));

        assertThat(ratio).isBetween(0.7, 1.4);
    }

    private void ask(EmailAddress address) {
        askForLink.ask(address.value(), LinkKind.NEW_PASSWORD, "192.0.2.1");
    }

    private static String queueUrl() {
        return Cloud.embedded()
                .queues()
                .createQueue(queue -> queue.queueName("forgotten-" + UUID.randomUUID()))
                .queueUrl();
    }
}
