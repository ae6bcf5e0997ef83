package relais.domain.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static relais.domain.account.People.jeanne;
import static relais.domain.account.People.karim;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import relais.domain.Hub;
import relais.domain.OrganizationId;
import relais.domain.Promise;
import relais.domain.account.Account;
import relais.domain.account.Membership;
import relais.domain.account.OneTimeLink;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.account.OpaqueToken;
import relais.domain.account.PortalAddress;
import relais.domain.account.Right;
import relais.domain.account.Role;
import relais.domain.outbox.Effect;
import relais.domain.outbox.Mail;
import relais.domain.person.EmailAddress;
import relais.domain.person.Person;

/** Gives a person a place; one address has one account, and a second appointment changes nothing. */
final class An_appointment {
    private final Hub hub = new Hub();
    private final Appointments appointments = new Appointments(
            hub.ids, new SecureRandom(), new PortalAddress(URI.create("https://relais.example/portail")), hub.clock);

    @Test
    @Promise({"HUB-18", "HUB-27"})
    void of_an_unknown_person_makes_an_account_and_mails_its_invitation() {
        var jeanne = jeanne();

        var appointment = appoint(jeanne, MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR);

        assertThat(appointment).isInstanceOf(Appointment.Invited.class);
        var account = account(appointment);
        assertThat(account.isInvited()).isTrue();
        assertThat(account.person()).isEqualTo(jeanne);
        assertThat(account.in(MAIRIE_DE_LYON).orElseThrow().role()).isEqualTo(Role.LOCAL_ADMINISTRATOR);
        var mail = mails(appointment).getFirst();
        assertThat(mail.to()).containsExactly(jeanne.email().value());
        assertThat(mail.text()).contains("DataPass vous ouvre un compte", "la ville de Lyon", "administration locale");
        assertThat(linkIn(mail)).isEqualTo(invitation(account).tokenHash());
    }

    @Test
    void names_whom_to_ask_the_hub_where_nobody_administers_and_else_who_does() {
        var support = new PortalAddress(URI.create("https://relais.example/portail"), "aide@relais.example");
        var first = new Appointments(hub.ids, new SecureRandom(), support, hub.clock);
        var jeanne = hub.ledger.transaction(tables ->
                first.appoint(tables, jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR, Map.of(), "DataPass"));
        assertThat(mails(jeanne).getFirst().text()).contains("l'équipe Relais (aide@relais.example)");
        hub.ledger.write(tables -> tables.accounts().update(account(jeanne).withPassword("hash")));

        var karim = appoint(karim(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR);

        assertThat(mails(karim))
                .filteredOn(mail -> mail.text().contains("DataPass vous ouvre un compte"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("adressez-vous à\nJeanne Martin."));
    }

    @Test
    void as_administrator_is_told_to_those_who_administer_and_not_as_agent_nor_twice() {
        var jeanne = appoint(jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR);
        hub.ledger.write(tables -> tables.accounts().update(account(jeanne).withPassword("hash")));

        var agent = appoint(karim(), MAIRIE_DE_LYON, Role.AGENT);
        assertThat(mails(agent)).noneMatch(mail -> mail.subject().contains("une personne de plus administre"));

        var karim = account(agent).person();
        appoint(karim, MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR);
        appoint(karim, MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR);

        assertThat(mails(agent))
                .filteredOn(mail -> mail.subject().contains("une personne de plus administre"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.to())
                        .containsExactly(account(jeanne).email().value()));
    }

    @Test
    void of_a_person_of_another_administration_adds_a_place_to_the_one_account() {
        var first = appoint(jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR);
        var account = account(first);
        hub.ledger.write(tables -> tables.accounts().update(account.withPassword("hash")));
        var shouted = new EmailAddress(account.email().value().toUpperCase(Locale.ROOT));

        var second =
                appoint(new Person("J.", "MARTIN", null, null, shouted), MAIRIE_DE_CLAMART, Role.LOCAL_ADMINISTRATOR);

        assertThat(second).isEqualTo(new Appointment.Joined(first.accountId()));
        assertThat(account(second).memberships())
                .extracting(Membership::organization)
                .containsExactly(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART);
        assertThat(account(second).person()).isEqualTo(account.person());
        assertThat(mails(second).getLast().text())
                .contains("la ville de Clamart", "ne changent pas")
                .doesNotContain("jeton");
    }

    @Test
    void of_a_person_who_has_not_logged_in_yet_mails_a_new_invitation_that_alone_opens() {
        var first = appoint(jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR);

        appoint(account(first).person(), MAIRIE_DE_CLAMART, Role.AGENT);

        var mails = mails(first);
        var link = invitation(account(first)).tokenHash();
        assertThat(linkIn(mails.getLast())).isEqualTo(link);
        assertThat(linkIn(mails.getFirst())).isNotEqualTo(link);
    }

    @Test
    void a_second_time_changes_nothing_and_writes_to_nobody() {
        var first = appoint(jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR);
        var account = account(first);

        for (var role : List.of(Role.LOCAL_ADMINISTRATOR, Role.AGENT)) {
            assertThat(appoint(account.person(), MAIRIE_DE_LYON, role))
                    .isEqualTo(new Appointment.Unchanged(account.id()));
        }

        assertThat(account(first)).isEqualTo(account);
        assertThat(mails(first)).hasSize(1);
    }

    @Test
    void of_an_agent_as_administrator_raises_the_role_and_keeps_the_rights() {
        var agent = hub.ledger.transaction(tables -> appointments.appoint(
                tables, karim(), MAIRIE_DE_LYON, Role.AGENT, Map.of("CERTDC", Right.TREAT), "Jeanne Martin"));

        var raised = appoint(account(agent).person(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR);

        var membership = account(raised).in(MAIRIE_DE_LYON).orElseThrow();
        assertThat(membership.role()).isEqualTo(Role.LOCAL_ADMINISTRATOR);
        assertThat(membership.allows("CERTDC", Right.CONSULT)).isTrue();
        assertThat(membership.allows("EtatCivil", Right.CONSULT)).isFalse();
    }

    @Test
    void that_is_withdrawn_leaves_an_agent() {
        var appointment = appoint(jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR);
        var email = account(appointment).email();

        hub.ledger.write(tables -> appointments.lower(tables, email, MAIRIE_DE_LYON));

        assertThat(account(appointment).in(MAIRIE_DE_LYON).orElseThrow().role()).isEqualTo(Role.AGENT);
    }

    @Test
    void to_a_role_that_the_administration_does_not_have_is_a_fault() {
        assertThatThrownBy(() -> appoint(jeanne(), DILA, Role.LOCAL_ADMINISTRATOR))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void is_open_for_seven_days() {
        var link = invitation(account(appoint(jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR)));

        assertThat(link.isOpen(hub.clock.instant().plus(Duration.ofDays(7)).minusMillis(1)))
                .isTrue();
        assertThat(link.isOpen(hub.clock.instant().plus(Duration.ofDays(7)))).isFalse();
    }

    private Appointment appoint(Person person, OrganizationId organization, Role role) {
        return hub.ledger.transaction(
                tables -> appointments.appoint(tables, person, organization, role, Map.of(), "DataPass"));
    }

    private Account account(Appointment appointment) {
        return hub.ledger.transaction(
                tables -> tables.accounts().find(appointment.accountId()).orElseThrow());
    }

    private OneTimeLink invitation(Account account) {
        return hub.ledger.transaction(
                tables -> tables.links().find(account.id(), LinkKind.INVITATION).orElseThrow());
    }

    private List<Mail> mails(Appointment appointment) {
        return hub
                .ledger
                .transaction(tables -> tables.outbox().dueFor(appointment.accountId(), hub.clock.instant()))
                .stream()
                .map(row -> ((Effect.SendMail) row.effect()).mail())
                .toList();
    }

    private static String linkIn(Mail mail) {
        var prefix = "https://relais.example/portail/premiere-connexion?jeton=";
        var token = mail.text()
                .lines()
                .filter(line -> line.startsWith(prefix))
                .findFirst()
                .orElseThrow();
        return new OpaqueToken(token.substring(prefix.length())).hash();
    }
}
