package relais.domain.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.CERTDC;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import relais.domain.Outcomes;
import relais.domain.account.Account;
import relais.domain.account.People;
import relais.domain.account.Role;
import relais.domain.login.Portal;
import relais.domain.outbox.Effect;
import relais.domain.outbox.Mail;
import relais.domain.outbox.OutboxEntry;
import relais.domain.person.EmailAddress;
import relais.domain.person.Person;
import relais.domain.retention.ForgetWhatIsOver;
import relais.domain.subscriber.FindHeldSubscriptions;
import relais.domain.subscription.NotificationFrequency;
import relais.domain.verification.ListPeople;

/** Is shown as such to the people who can correct it, until a mail is taken. */
final class An_address_that_takes_no_mail {
    private static final String NOWHERE = "Accueil@mairie.invalid";

    private final Portal portal = new Portal();
    private final Account jeanne = portal.member(People.jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR);
    private final Account karim = portal.member(
            new Person("Karim", "Benali", null, null, new EmailAddress(NOWHERE)), MAIRIE_DE_LYON, Role.AGENT);

    @Test
    void is_known_from_the_refusal_of_a_mail_to_the_next_that_is_taken() {
        var good = jeanne.email().value();
        send(NOWHERE, good);

        assertThat(refused(NOWHERE.toLowerCase(Locale.ROOT), good))
                .isEqualTo(Map.of(NOWHERE.toLowerCase(Locale.ROOT), now()));

        portal.hub.ledger.write(tables -> tables.refusedAddresses().note(good, now()));
        send(good);

        assertThat(refused(good)).isEmpty();
    }

    @Test
    void shows_with_its_person_and_with_the_subscriptions_that_write_to_it() {
        var subscription = aSubscription(MAIRIE_DE_LYON, CERTDC)
                .mailing(NotificationFrequency.EACH, NOWHERE, "accueil@lyon.example")
                .build();
        portal.hub.subscribe(subscription);

        send(NOWHERE);

        var visitor = portal.as(jeanne, MAIRIE_DE_LYON);
        var people = Outcomes.value(new ListPeople(portal.hub.ledger, portal.hub.clock).list(visitor, MAIRIE_DE_LYON));
        assertThat(people)
                .filteredOn(each -> each.account().id().equals(karim.id()))
                .singleElement()
                .satisfies(each -> assertThat(each.refusedAt()).isEqualTo(now()));
        var held = Outcomes.value(
                new FindHeldSubscriptions(portal.hub.ledger, portal.hub.clock).find(visitor, subscription.id()));
        assertThat(held.refused()).isEqualTo(Map.of(NOWHERE, now()));
    }

    @Test
    void is_forgotten_after_three_months() {
        send(NOWHERE);
        var forget = new ForgetWhatIsOver(portal.hub.ledger, portal.hub.clock);
        var until =
                now().atZone(ZoneId.of("Europe/Paris")).plus(Period.ofMonths(3)).toInstant();

        portal.hub.clock.set(until.minusSeconds(1));
        forget.forget();
        assertThat(refused(NOWHERE)).isNotEmpty();

        portal.hub.clock.set(until.plusSeconds(1));
        forget.forget();
        assertThat(refused(NOWHERE)).isEmpty();
    }

    private void send(String... addresses) {
        var mail = new Mail(List.of(addresses), "CERTDC", "Bonjour,");
        var row = OutboxEntry.due(portal.hub.ids.next(), portal.hub.ids.next(), new Effect.SendMail(mail), now());
        portal.hub.ledger.write(tables -> tables.outbox().add(row));
        portal.hub.sendQueuedMail.send(row.id());
    }

    private Map<String, Instant> refused(String... addresses) {
        return portal.hub.ledger.transaction(tables -> tables.refusedAddresses().among(List.of(addresses)));
    }

    private Instant now() {
        return portal.hub.clock.instant();
    }
}
