package relais.domain.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.account.People.jeanne;
import static relais.domain.account.People.karim;
import static relais.domain.account.People.lucie;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.util.List;
import org.junit.jupiter.api.Test;
import relais.domain.OrganizationId;
import relais.domain.OrganizationType;
import relais.domain.Promise;
import relais.domain.account.Account;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.account.Role;
import relais.domain.account.Visitor;
import relais.domain.login.PasswordChoice;
import relais.domain.login.Portal;
import relais.domain.membership.FindInvitation.Invitation;
import relais.domain.outbox.Effect;
import relais.domain.outbox.Mail;
import relais.domain.person.EmailAddress;
import relais.domain.person.Person;

/** Is told to the people who can correct its address, because the inviter waits for somebody who knows of nothing. */
@Promise("HUB-27")
final class An_invitation_that_does_not_arrive {
    private static final EmailAddress RIGHT = new EmailAddress("karim.benali@lyon.example");
    private static final OrganizationId DINUM = new OrganizationId(OrganizationType.ADMIN, "13002526500013", "75107");

    private final Portal portal = new Portal();
    private final Account operator = portal.member(lucie(), DINUM, Role.NATIONAL_ADMINISTRATOR);
    private final TellLostInvitation lost = new TellLostInvitation(portal.hub.ledger, portal.hub.ids, portal.hub.clock);
    private final CorrectAddress correctAddress = new CorrectAddress(portal.decisions, portal.appointments);
    private final FindInvitation findInvitation = new FindInvitation(portal.hub.ledger, portal.hub.clock);

    @Test
    void is_told_once_to_the_administrators_and_opens_nothing_any_more() {
        var jeanne = portal.member(jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR);
        var karim = portal.invited(karim(), MAIRIE_DE_LYON, Role.AGENT);
        var link = portal.tokenMailed(karim, LinkKind.INVITATION);

        lost.tell(karim.email().value());
        lost.tell(karim.email().value());

        assertThat(told()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).containsExactly(jeanne.email().value());
            assertThat(mail.text()).contains("Karim Benali", karim.email().value(), "la ville de Lyon");
        });
        assertThat(portal.choosePassword.choose(link, Portal.PASSWORD)).isEqualTo(new PasswordChoice.LinkGone());
    }

    @Test
    void is_said_on_the_persons_page_until_it_is_sent_again_to_the_right_address() {
        var jeanne = portal.member(jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR);
        var karim = portal.invited(karim(), MAIRIE_DE_LYON, Role.AGENT);
        var visitor = portal.as(jeanne, MAIRIE_DE_LYON);
        lost.tell(karim.email().value());
        assertThat(invitation(visitor, karim)).isEqualTo(new Invitation(null, portal.hub.clock.instant()));

        var corrected = correctAddress.correct(visitor, MAIRIE_DE_LYON, karim.id(), RIGHT);

        assertThat(corrected).isInstanceOf(PlaceChange.Done.class);
        assertThat(portal.now(karim).email()).isEqualTo(RIGHT);
        assertThat(invitation(visitor, karim).lostAt()).isNull();
        assertThat(invitation(visitor, karim).openUntil()).isAfter(portal.hub.clock.instant());
        assertThat(portal.choosePassword.choose(portal.tokenMailed(karim, LinkKind.INVITATION), Portal.PASSWORD))
                .isEqualTo(new PasswordChoice.Chosen());
    }

    @Test
    void is_seen_by_the_administrators_of_its_administration_alone() {
        var jeanne = portal.member(jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR);
        var karim = portal.invited(karim(), MAIRIE_DE_LYON, Role.AGENT);
        var lyon = portal.as(jeanne, MAIRIE_DE_LYON);

        assertThat(findInvitation.find(lyon, MAIRIE_DE_LYON, karim.id())).isPresent();
        assertThat(findInvitation.find(lyon, MAIRIE_DE_CLAMART, karim.id())).isEmpty();
        assertThat(findInvitation.find(lyon, MAIRIE_DE_LYON, jeanne.id())).isEmpty();
        var agent = portal.member(
                new Person("Zoé", "Roy", null, null, new EmailAddress("z@lyon.example")), MAIRIE_DE_LYON, Role.AGENT);
        assertThat(findInvitation.find(portal.as(agent, MAIRIE_DE_LYON), MAIRIE_DE_LYON, karim.id()))
                .isEmpty();
    }

    @Test
    void gives_the_place_to_whoever_has_the_right_address_already() {
        var jeanne = portal.member(jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR);
        var karim = portal.invited(karim(), MAIRIE_DE_LYON, Role.AGENT);
        var there = portal.member(new Person("Karim", "Benali", null, null, RIGHT), MAIRIE_DE_CLAMART, Role.AGENT);

        var corrected = correctAddress.correct(portal.as(jeanne, MAIRIE_DE_LYON), MAIRIE_DE_LYON, karim.id(), RIGHT);

        assertThat(corrected)
                .isInstanceOfSatisfying(
                        PlaceChange.Done.class,
                        done -> assertThat(done.account().id()).isEqualTo(there.id()));
        assertThat(portal.now(there).in(MAIRIE_DE_LYON)).isPresent();
        assertThat(portal.isGone(karim)).isTrue();
    }

    @Test
    void is_corrected_only_before_the_person_came_and_by_who_may() {
        var jeanne = portal.member(jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR);
        var karim = portal.member(karim(), MAIRIE_DE_LYON, Role.AGENT);
        var invited = portal.invited(
                new Person("Zoé", "Roy", null, null, new EmailAddress("z@lyon.example")), MAIRIE_DE_LYON, Role.AGENT);
        var administrator = portal.as(jeanne, MAIRIE_DE_LYON);

        assertThat(correctAddress.correct(administrator, MAIRIE_DE_LYON, karim.id(), RIGHT))
                .isInstanceOf(PlaceChange.Faulty.class);
        assertThat(correctAddress.correct(administrator, MAIRIE_DE_LYON, invited.id(), invited.email()))
                .isInstanceOf(PlaceChange.Faulty.class);
        assertThat(correctAddress.correct(portal.as(karim, MAIRIE_DE_LYON), MAIRIE_DE_LYON, invited.id(), RIGHT))
                .isEqualTo(new PlaceChange.Forbidden());
        assertThat(portal.now(invited).email()).isEqualTo(invited.email());
    }

    @Test
    void of_the_first_administrator_is_told_to_the_operator() {
        var jeanne = portal.invited(jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR);

        lost.tell(jeanne.email().value());

        assertThat(told())
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail.to()).containsExactly(operator.email().value()));
    }

    @Test
    void is_known_at_once_where_the_mail_server_refuses_the_address() {
        var nowhere = new Person("Karim", "Benali", null, null, new EmailAddress("karim@mairie.invalid"));
        var karim = portal.invited(nowhere, MAIRIE_DE_LYON, Role.AGENT);

        portal.hub.effects.dispatch(karim.id());
        portal.hub.queue.submitted().forEach(portal.hub.sendQueuedMail::send);

        assertThat(told()).hasSize(1);
    }

    @Test
    void is_no_matter_of_who_has_come_nor_of_an_unknown_address() {
        portal.member(jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR);
        var karim = portal.member(karim(), MAIRIE_DE_LYON, Role.AGENT);

        for (var address : List.of(karim.email().value(), "personne@lyon.example", "pas une adresse")) {
            lost.tell(address);
        }

        assertThat(told()).isEmpty();
    }

    private Invitation invitation(Visitor by, Account account) {
        return findInvitation.find(by, MAIRIE_DE_LYON, account.id()).orElseThrow();
    }

    private List<Mail> told() {
        var never = portal.hub.clock.instant().plusSeconds(1_000_000);
        return portal.hub.ledger.transaction(tables -> tables.outbox().due(never, 100)).stream()
                .map(row -> ((Effect.SendMail) row.effect()).mail())
                .filter(mail -> mail.subject().contains("invitation n'est pas arrivée"))
                .toList();
    }
}
