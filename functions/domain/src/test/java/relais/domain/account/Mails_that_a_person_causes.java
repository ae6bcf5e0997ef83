package relais.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.account.People.jeanne;
import static relais.domain.account.People.karim;
import static relais.domain.account.People.lucie;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import relais.domain.login.Portal;
import relais.domain.membership.ChangeMyAddress;
import relais.domain.membership.CorrectAddress;
import relais.domain.membership.InviteAgain;
import relais.domain.membership.InvitePerson;
import relais.domain.membership.InvitePerson.InvitationOutcome;
import relais.domain.membership.PlaceChange;
import relais.domain.membership.ReactivatePerson;
import relais.domain.membership.SuspendPerson;
import relais.domain.person.EmailAddress;

/** Are as many as the forgotten password's, three an hour to one address and twenty an hour by one person. */
final class Mails_that_a_person_causes {
    private final Portal portal = new Portal();
    private final Account jeanne = portal.member(jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR);
    private final Visitor byJeanne = portal.as(jeanne, MAIRIE_DE_LYON);
    private final InvitePerson invite =
            new InvitePerson(portal.hub.ledger, portal.appointments, portal.decisions, portal.hub.effects);
    private final ChangeMyAddress changeMyAddress = new ChangeMyAddress(
            portal.decisions, portal.random, new PortalAddress(URI.create("https://relais.example")));

    @Test
    void to_one_address_are_three_an_hour_whoever_causes_them_and_whatever_they_say() {
        var karim = portal.invited(karim(), MAIRIE_DE_LYON, Role.AGENT);
        var again = new InviteAgain(portal.decisions, portal.appointments);
        var lucie = portal.member(lucie(), MAIRIE_DE_CLAMART, Role.LOCAL_ADMINISTRATOR);
        for (var i = 0; i < 3; i++) {
            assertThat(again.invite(byJeanne, MAIRIE_DE_LYON, karim.id())).isInstanceOf(PlaceChange.Done.class);
        }
        var sent = portal.mails(karim).size();
        var acts = acts();

        assertThat(again.invite(byJeanne, MAIRIE_DE_LYON, karim.id()))
                .isEqualTo(new PlaceChange.SlowDown(Duration.ofMinutes(30)));
        assertThat(invite.invite(
                        portal.as(lucie, MAIRIE_DE_CLAMART), MAIRIE_DE_CLAMART, karim.person(), Role.AGENT, Map.of()))
                .isInstanceOf(InvitationOutcome.SlowDown.class);

        assertThat(portal.mails(karim)).hasSize(sent);
        assertThat(portal.now(karim).memberships()).hasSize(1);
        assertThat(acts()).as("what is refused is in no journal").isEqualTo(acts);

        portal.hub.clock.advance(Duration.ofMinutes(30));
        assertThat(again.invite(byJeanne, MAIRIE_DE_LYON, karim.id())).isInstanceOf(PlaceChange.Done.class);
    }

    @Test
    void of_one_person_are_twenty_an_hour_to_whomever() {
        for (var i = 0; i < 20; i++) {
            assertThat(ask(i)).isInstanceOf(PlaceChange.Done.class);
        }

        assertThat(ask(20)).isInstanceOf(PlaceChange.SlowDown.class);
        assertThat(invite.invite(byJeanne, MAIRIE_DE_LYON, karim(), Role.AGENT, Map.of()))
                .isInstanceOf(InvitationOutcome.SlowDown.class);
    }

    @Test
    void of_one_person_are_a_hundred_a_day() {
        for (var i = 0; i < 100; i++) {
            if (i % 20 == 0) {
                portal.hub.clock.advance(Duration.ofHours(1));
            }
            assertThat(ask(i)).isInstanceOf(PlaceChange.Done.class);
        }
        portal.hub.clock.advance(Duration.ofHours(1));

        assertThat(ask(100)).isInstanceOf(PlaceChange.SlowDown.class);
    }

    @Test
    void to_a_corrected_address_count_as_any_other() {
        var correct = new CorrectAddress(portal.decisions, portal.appointments);
        var karim = portal.invited(karim(), MAIRIE_DE_LYON, Role.AGENT);
        for (var i = 0; i < 20; i++) {
            assertThat(correct.correct(byJeanne, MAIRIE_DE_LYON, karim.id(), karimAt(i)))
                    .isInstanceOf(PlaceChange.Done.class);
        }

        assertThat(correct.correct(byJeanne, MAIRIE_DE_LYON, karim.id(), karimAt(20)))
                .isInstanceOf(PlaceChange.SlowDown.class);
        assertThat(portal.now(karim).email()).isEqualTo(karimAt(19));
    }

    @Test
    void do_not_stand_in_the_way_of_a_suspension_but_of_giving_access_back_and_taking_it_away_in_turn() {
        var karim = portal.member(karim(), MAIRIE_DE_LYON, Role.AGENT);
        var suspend = new SuspendPerson(portal.decisions);
        var reactivate = new ReactivatePerson(portal.decisions);
        for (var i = 0; i < 3; i++) {
            suspend.suspend(byJeanne, MAIRIE_DE_LYON, karim.id(), "");
            assertThat(reactivate.reactivate(byJeanne, MAIRIE_DE_LYON, karim.id()))
                    .isInstanceOf(PlaceChange.Done.class);
        }

        assertThat(suspend.suspend(byJeanne, MAIRIE_DE_LYON, karim.id(), "")).isInstanceOf(PlaceChange.Done.class);
        assertThat(reactivate.reactivate(byJeanne, MAIRIE_DE_LYON, karim.id()))
                .isInstanceOf(PlaceChange.SlowDown.class);
        assertThat(portal.now(karim).in(MAIRIE_DE_LYON).orElseThrow().isSuspended())
                .isTrue();
    }

    private PlaceChange ask(int i) {
        return changeMyAddress.ask(byJeanne, new EmailAddress("jeanne.%d@lyon.example".formatted(i)));
    }

    private static EmailAddress karimAt(int i) {
        return new EmailAddress("karim.%d@lyon.example".formatted(i));
    }

    private int acts() {
        return portal.hub
                .ledger
                .transaction(tables -> tables.auditEntries().of(MAIRIE_DE_LYON, Integer.MAX_VALUE))
                .size();
    }
}
