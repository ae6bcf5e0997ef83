package relais.domain.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.account.People.karim;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import relais.domain.account.Account;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.account.OpaqueToken;
import relais.domain.account.Role;
import relais.domain.login.Portal;
import relais.domain.membership.ConfirmAddress.Confirmation;
import relais.domain.outbox.Mail;
import relais.domain.person.EmailAddress;
import relais.domain.person.Person;
import relais.domain.retention.ForgetWhatIsOver;

/** Is confirmed at the old address and at the new one, in any order. */
final class A_change_of_address {
    private final Portal portal = new Portal();
    private final Account karim = portal.member(karim(), MAIRIE_DE_LYON, Role.AGENT);
    private final EmailAddress wanted = karim().email();
    private final ConfirmAddress confirm =
            new ConfirmAddress(portal.hub.ledger, portal.hub.handOnMails, portal.hub.ids, portal.hub.clock);

    @Test
    void takes_place_with_the_second_of_the_two_links() {
        ask();
        var old = mailedTo(karim.email());
        var other = mailedTo(wanted);

        assertThat(confirm.confirm(other)).isEqualTo(new Confirmation.OtherAwaited());
        assertThat(portal.now(karim).email()).isEqualTo(karim.email());
        assertThat(confirm.confirm(old)).isEqualTo(new Confirmation.Changed(wanted));

        assertThat(portal.now(karim).email()).isEqualTo(wanted);
        assertThat(portal.mails(karim).getLast().to())
                .containsExactly(karim.email().value());
        assertThat(portal.hub.queue.submitted())
                .as("two links and what became of them")
                .hasSize(3);
        portal.visitor(portal.enter(portal.now(karim)));
    }

    @Test
    void does_not_take_place_with_one_link_twice() {
        ask();
        var other = mailedTo(wanted);
        confirm.confirm(other);

        assertThat(confirm.confirm(other)).isEqualTo(new Confirmation.LinkGone());
        assertThat(portal.now(karim).email()).isEqualTo(karim.email());
    }

    @Test
    void does_not_take_place_after_a_day() {
        ask();
        portal.hub.clock.advance(Duration.ofDays(1));

        assertThat(confirm.confirm(mailedTo(wanted))).isEqualTo(new Confirmation.LinkGone());
    }

    @Test
    void does_not_take_place_with_one_link_because_the_other_was_forgotten() {
        var forget = new ForgetWhatIsOver(portal.hub.ledger, portal.hub.clock);
        ask();
        var last = mailedTo(wanted);

        while (isThere(LinkKind.OLD_ADDRESS)) {
            portal.hub.clock.advance(Duration.ofHours(1));
            forget.forget();
        }

        assertThat(confirm.confirm(last)).isEqualTo(new Confirmation.LinkGone());
        assertThat(portal.now(karim).email()).isEqualTo(karim.email());
    }

    @Test
    void to_an_address_that_somebody_has_does_not_take_place_and_tells_that_person_alone() {
        var holder = new Person("Karim", "Autre", null, null, wanted);
        portal.member(holder, MAIRIE_DE_LYON, Role.AGENT);

        assertThat(ask()).isInstanceOf(PlaceChange.Done.class);

        assertThat(portal.mails(karim))
                .filteredOn(mail -> mail.to().contains(wanted.value()))
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail.text()).contains(holder.fullName()).doesNotContain("jeton="));
        assertThat(confirm.confirm(mailedTo(karim.email()))).isEqualTo(new Confirmation.OtherAwaited());
    }

    @Test
    void to_an_address_that_somebody_takes_meanwhile_is_refused() {
        ask();
        portal.member(new Person("Karim", "Autre", null, null, wanted), MAIRIE_DE_LYON, Role.AGENT);

        confirm.confirm(mailedTo(wanted));
        assertThat(confirm.confirm(mailedTo(karim.email()))).isEqualTo(new Confirmation.Taken());
    }

    @Test
    void to_the_present_one_says_so() {
        assertThat(ask(karim.email())).isInstanceOf(PlaceChange.Faulty.class);
        assertThat(portal.mails(karim)).isEmpty();
    }

    @Test
    void of_name_function_or_phone_is_immediate() {
        new ChangeMyDetails(portal.decisions)
                .change(portal.as(karim, MAIRIE_DE_LYON), "Karim", "Benali-Roux", "Chef de service", null);

        assertThat(portal.now(karim).person())
                .isEqualTo(new Person("Karim", "Benali-Roux", "Chef de service", null, karim.email()));
    }

    private boolean isThere(LinkKind kind) {
        return portal.hub
                .ledger
                .transaction(tables -> tables.links().find(karim.id(), kind))
                .isPresent();
    }

    private PlaceChange ask() {
        return ask(wanted);
    }

    private PlaceChange ask(EmailAddress address) {
        return new ChangeMyAddress(portal.decisions, portal.random, portal.address)
                .ask(portal.as(karim, MAIRIE_DE_LYON), address);
    }

    private OpaqueToken mailedTo(EmailAddress address) {
        List<Mail> mails = portal.mails(karim).stream()
                .filter(mail -> mail.to().contains(address.value()))
                .toList();
        return Portal.token(mails, LinkKind.NEW_ADDRESS).orElseThrow();
    }
}
