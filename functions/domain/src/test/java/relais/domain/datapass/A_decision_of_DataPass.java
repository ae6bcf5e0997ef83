package relais.domain.datapass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static relais.domain.datapass.DataPass.JEANNE;
import static relais.domain.datapass.DataPass.KARIM;
import static relais.domain.datapass.DataPass.second;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.organization.Partners.MAIRIE_DE_METZ;
import static relais.domain.subscription.SubscriptionStatus.ACTIVE;
import static relais.domain.subscription.SubscriptionStatus.INACTIVE;
import static relais.domain.subscription.SubscriptionStatus.REFUSED;
import static relais.domain.subscription.SubscriptionStatus.SUSPENDED;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import relais.domain.OrganizationId;
import relais.domain.Promise;
import relais.domain.account.Membership;
import relais.domain.account.Right;
import relais.domain.account.Role;
import relais.domain.datapass.DataPass.Told;
import relais.domain.datapass.Decision.DecisionKind;
import relais.domain.organization.Organization;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.Contact;
import relais.domain.subscription.Milestones;
import relais.domain.subscription.Subscription;
import relais.domain.subscription.SubscriptionCopy;
import relais.domain.subscription.SubscriptionStatus;

/** Decisions about the requests of a town take effect one after another. */
final class A_decision_of_DataPass {
    private static final long REQUEST = 4312;
    private static final long OTHER_REQUEST = 5120;

    private final DataPass dataPass = new DataPass();

    @Test
    @Promise({"HUB-3", "HUB-16", "HUB-18"})
    void to_approve_makes_the_town_known_subscribed_and_administered() {
        hear(DecisionKind.APPROVE, 1, JEANNE, "CERTDC");

        var subscription = dataPass.subscription(MAIRIE_DE_LYON, "CERTDC");
        assertThat(subscription.status()).isEqualTo(INACTIVE);
        assertThat(subscription.datapassId()).isEqualTo(REQUEST);
        assertThat(subscription.localAdministrator()).isEqualTo(JEANNE);
        assertThat(subscription.emails()).containsExactly(JEANNE.email());
        assertThat(subscription.accessMode()).isNull();
        assertThat(subscription.milestones().validatedAt()).isEqualTo(second(1));
        var town = dataPass.ledger.transaction(
                tables -> tables.organizations().find(MAIRIE_DE_LYON).orElseThrow());
        assertThat(town.name()).isEqualTo("Ville de Lyon");
        assertThat(town.place().territory()).isEqualTo("69");
        var account = dataPass.account(JEANNE);
        assertThat(account.in(MAIRIE_DE_LYON).orElseThrow().role()).isEqualTo(Role.LOCAL_ADMINISTRATOR);
        assertThat(dataPass.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).containsExactly(account.email().value());
            assertThat(mail.text()).contains("DataPass vous ouvre un compte", "la ville de Lyon");
        });
    }

    @Test
    void to_approve_several_demarches_opens_as_many_subscriptions_under_one_number() {
        hear(DecisionKind.APPROVE, 1, JEANNE, "CERTDC", "EtatCivil");

        assertThat(dataPass.subscriptionsOf(MAIRIE_DE_LYON))
                .extracting(Subscription::processCode, Subscription::datapassId)
                .containsExactly(tuple("CERTDC", REQUEST), tuple("EtatCivil", REQUEST));
        assertThat(dataPass.mails()).hasSize(1);
    }

    @Test
    void that_comes_again_changes_nothing() {
        hear(DecisionKind.APPROVE, 1, JEANNE, "CERTDC");
        var before = dataPass.subscription(MAIRIE_DE_LYON, "CERTDC");
        dataPass.clock.advance(Duration.ofHours(1));

        hear(DecisionKind.APPROVE, 1, JEANNE, "CERTDC");

        assertThat(dataPass.subscription(MAIRIE_DE_LYON, "CERTDC")).isEqualTo(before);
        assertThat(dataPass.mails()).hasSize(1);
    }

    @Test
    void that_comes_again_leaves_what_the_town_has_set_since() {
        hear(DecisionKind.APPROVE, 1, JEANNE, "CERTDC");
        var chosen = dataPass.subscription(MAIRIE_DE_LYON, "CERTDC");
        var set = active(chosen);
        dataPass.ledger.write(tables -> tables.subscriptions().save(set));

        hear(DecisionKind.APPROVE, 1, JEANNE, "CERTDC");
        hear(DecisionKind.APPROVE, 5, JEANNE, "CERTDC");

        var kept = dataPass.subscription(MAIRIE_DE_LYON, "CERTDC");
        assertThat(kept.status()).isEqualTo(ACTIVE);
        assertThat(kept.accessMode()).isEqualTo(AccessMode.PORTAIL);
        assertThat(kept.milestones().validatedAt()).isEqualTo(second(5));
    }

    @Test
    void to_refuse_keeps_a_trace_and_nobody() {
        hear(DecisionKind.REFUSE, 1, JEANNE, "CERTDC");

        var trace = dataPass.subscription(MAIRIE_DE_LYON, "CERTDC");
        assertThat(trace.status()).isEqualTo(REFUSED);
        assertThat(trace.milestones().rejectedAt()).isEqualTo(second(1));
        assertThat(trace.localAdministrator()).isEqualTo(Contact.NONE);
        assertThat(trace.emails()).isEmpty();
        assertThat(dataPass.accountsOf(MAIRIE_DE_LYON)).isEmpty();
        assertThat(requests())
                .singleElement()
                .satisfies(request -> assertThat(request.administrators()).isEmpty());
        assertThat(dataPass.mails()).isEmpty();
    }

    @Test
    void to_approve_what_was_refused_opens_it() {
        hear(DecisionKind.REFUSE, 1, JEANNE, "CERTDC");

        hear(DecisionKind.APPROVE, 2, JEANNE, "CERTDC");

        assertThat(status("CERTDC")).isEqualTo(INACTIVE);
        assertThat(dataPass.accountsOf(MAIRIE_DE_LYON)).hasSize(1);
    }

    @Test
    void to_refuse_what_was_reopened_leaves_it_approved() {
        hear(DecisionKind.APPROVE, 1, JEANNE, "CERTDC");

        hear(DecisionKind.REFUSE, 9, JEANNE, "CERTDC");

        assertThat(status("CERTDC")).isEqualTo(INACTIVE);
    }

    @Test
    void to_revoke_suspends() {
        hear(DecisionKind.APPROVE, 1, JEANNE, "CERTDC", "EtatCivil");

        hear(DecisionKind.REVOKE, 2, JEANNE);

        assertThat(dataPass.subscriptionsOf(MAIRIE_DE_LYON))
                .extracting(Subscription::status)
                .containsExactly(SUSPENDED, SUSPENDED);
        assertThat(dataPass.subscription(MAIRIE_DE_LYON, "CERTDC").milestones().endsAt())
                .isEqualTo(second(2));
    }

    @Test
    void to_revoke_that_comes_before_the_approval_holds() {
        hear(DecisionKind.REVOKE, 2, JEANNE, "CERTDC");
        assertThat(dataPass.subscriptionsOf(MAIRIE_DE_LYON)).isEmpty();

        hear(DecisionKind.APPROVE, 1, JEANNE, "CERTDC");

        assertThat(status("CERTDC")).isEqualTo(SUSPENDED);
        assertThat(dataPass.accountsOf(MAIRIE_DE_LYON)).isEmpty();
        assertThat(dataPass.mails()).isEmpty();
    }

    @Test
    void to_approve_in_the_second_of_the_revocation_does_not_undo_it() {
        hear(DecisionKind.REVOKE, 2, JEANNE, "CERTDC");
        hear(DecisionKind.APPROVE, 2, JEANNE, "CERTDC");

        assertThat(status("CERTDC")).isEqualTo(SUSPENDED);
    }

    @Test
    void to_revoke_leaves_who_has_come_the_administrator_of_what_remains() {
        hear(DecisionKind.APPROVE, 1, JEANNE, "CERTDC");
        dataPass.logIn(JEANNE);

        hear(DecisionKind.REVOKE, 2, JEANNE, "CERTDC");

        assertThat(role(JEANNE)).isEqualTo(Role.LOCAL_ADMINISTRATOR);
    }

    @Test
    void to_approve_fewer_demarches_suspends_the_others() {
        hear(DecisionKind.APPROVE, 1, JEANNE, "CERTDC", "EtatCivil");

        hear(DecisionKind.APPROVE, 2, JEANNE, "CERTDC");

        assertThat(status("CERTDC")).isEqualTo(INACTIVE);
        assertThat(status("EtatCivil")).isEqualTo(SUSPENDED);
    }

    @Test
    void to_transfer_moves_the_administrator_and_the_mails() {
        hear(DecisionKind.APPROVE, 1, JEANNE, "CERTDC");

        hear(DecisionKind.TRANSFER, 2, KARIM);

        var subscription = dataPass.subscription(MAIRIE_DE_LYON, "CERTDC");
        assertThat(subscription.localAdministrator()).isEqualTo(KARIM);
        assertThat(subscription.emails()).containsExactly(KARIM.email());
        assertThat(subscription.milestones().validatedAt()).isEqualTo(second(1));
        assertThat(dataPass.accountsOf(MAIRIE_DE_LYON)).singleElement().isEqualTo(dataPass.account(KARIM));
    }

    @Test
    void to_transfer_leaves_who_has_come_an_agent_with_the_rights_held() {
        hear(DecisionKind.APPROVE, 1, JEANNE, "CERTDC");
        dataPass.logIn(JEANNE);

        hear(DecisionKind.TRANSFER, 2, KARIM);

        assertThat(role(JEANNE)).isEqualTo(Role.AGENT);
        assertThat(role(KARIM)).isEqualTo(Role.LOCAL_ADMINISTRATOR);
    }

    @Test
    void to_transfer_leaves_an_invited_agent_with_the_rights_held() {
        hear(DecisionKind.APPROVE, 1, JEANNE, "CERTDC");
        var invited = dataPass.account(JEANNE);
        var rights = Map.of("CERTDC", Right.TREAT);
        var membership = invited.in(MAIRIE_DE_LYON).orElseThrow();
        dataPass.ledger.write(tables -> tables.accounts()
                .update(invited.with(
                        new Membership(MAIRIE_DE_LYON, membership.role(), rights, null, membership.since()))));

        hear(DecisionKind.TRANSFER, 2, KARIM);

        assertThat(role(JEANNE)).isEqualTo(Role.AGENT);
    }

    @Test
    void to_transfer_to_another_administration_ends_what_the_first_had_and_opens_nothing() {
        hear(DecisionKind.APPROVE, 1, JEANNE, "CERTDC");

        dataPass.hear(
                DataPass.told(REQUEST, DecisionKind.TRANSFER, 2, MAIRIE_DE_METZ, "Ville de Metz", KARIM, "CERTDC"));

        assertThat(status("CERTDC")).isEqualTo(SUSPENDED);
        assertThat(dataPass.subscription(MAIRIE_DE_LYON, "CERTDC").localAdministrator())
                .isEqualTo(JEANNE);
        assertThat(dataPass.subscriptionsOf(MAIRIE_DE_METZ)).isEmpty();
        assertThat(dataPass.accountsOf(MAIRIE_DE_METZ)).isEmpty();
    }

    @Test
    void of_two_requests_for_one_subscription_the_approved_rules_then_the_last() {
        hear(DecisionKind.APPROVE, 1, JEANNE, "CERTDC");
        dataPass.hear(other(DecisionKind.APPROVE, 5, KARIM));
        assertThat(dataPass.subscription(MAIRIE_DE_LYON, "CERTDC").datapassId()).isEqualTo(OTHER_REQUEST);

        dataPass.hear(other(DecisionKind.REVOKE, 6, KARIM));

        var subscription = dataPass.subscription(MAIRIE_DE_LYON, "CERTDC");
        assertThat(subscription.status()).isEqualTo(INACTIVE);
        assertThat(subscription.datapassId()).isEqualTo(REQUEST);
        assertThat(subscription.localAdministrator()).isEqualTo(JEANNE);
        assertThat(dataPass.accountsOf(MAIRIE_DE_LYON)).singleElement().isEqualTo(dataPass.account(JEANNE));
    }

    @Test
    void leaves_suspended_what_the_town_suspended() {
        hear(DecisionKind.APPROVE, 1, JEANNE, "CERTDC");
        var suspended = dataPass.subscription(MAIRIE_DE_LYON, "CERTDC")
                .ruled(SUSPENDED, null, List.of(), REQUEST, JEANNE, Milestones.NONE, null);
        dataPass.ledger.write(tables -> tables.subscriptions().save(suspended));

        hear(DecisionKind.APPROVE, 2, JEANNE, "CERTDC");

        assertThat(status("CERTDC")).isEqualTo(SUSPENDED);
    }

    @Test
    void to_revoke_an_old_authorization_ends_nothing_while_another_is_active() {
        hear(DecisionKind.APPROVE, 1, JEANNE, "CERTDC");

        dataPass.hear(lyon(DecisionKind.REVOKE, 2, JEANNE).authorized());
        assertThat(status("CERTDC")).isEqualTo(INACTIVE);

        hear(DecisionKind.REVOKE, 3, JEANNE);
        assertThat(status("CERTDC")).isEqualTo(SUSPENDED);
    }

    @Test
    void to_revoke_ends_what_another_door_opened_for_the_request_wherever_that_is() {
        opened(MAIRIE_DE_METZ, "EtatCivil", REQUEST);
        opened(MAIRIE_DE_METZ, "CERTDC", OTHER_REQUEST);

        dataPass.hear(lyon(DecisionKind.REVOKE, 2, JEANNE)
                .of("authorization_request/formulaire_qf")
                .withoutInsee());

        assertThat(dataPass.subscription(MAIRIE_DE_METZ, "EtatCivil").status()).isEqualTo(SUSPENDED);
        assertThat(dataPass.subscription(MAIRIE_DE_METZ, "EtatCivil")
                        .milestones()
                        .validatedAt())
                .isEqualTo(second(0));
        assertThat(dataPass.subscription(MAIRIE_DE_METZ, "CERTDC").status()).isEqualTo(ACTIVE);
    }

    @Test
    void to_revoke_what_another_door_opened_leaves_what_an_administrator_reopens_since() {
        opened(MAIRIE_DE_LYON, "EtatCivil", REQUEST);
        hear(DecisionKind.REVOKE, 2, JEANNE);
        var reopened = active(dataPass.subscription(MAIRIE_DE_LYON, "EtatCivil"));
        dataPass.ledger.write(tables -> tables.subscriptions().save(reopened));

        hear(DecisionKind.REVOKE, 2, JEANNE);

        assertThat(status("EtatCivil")).isEqualTo(ACTIVE);
    }

    @Test
    void to_transfer_moves_the_administrator_of_what_another_door_opened() {
        opened(MAIRIE_DE_LYON, "EtatCivil", REQUEST);

        dataPass.hear(lyon(DecisionKind.TRANSFER, 2, KARIM).authorized());

        var subscription = dataPass.subscription(MAIRIE_DE_LYON, "EtatCivil");
        assertThat(subscription.localAdministrator()).isEqualTo(KARIM);
        assertThat(subscription.status()).isEqualTo(ACTIVE);
    }

    @Test
    void applies_what_is_known_of_it_and_tells_the_operator_once_of_the_rest() {
        var olive = dataPass.operator();

        hear(DecisionKind.APPROVE, 1, JEANNE, "CERTDC", "demain");
        hear(DecisionKind.APPROVE, 2, JEANNE, "CERTDC", "demain");

        assertThat(dataPass.subscriptionsOf(MAIRIE_DE_LYON))
                .extracting(Subscription::processCode)
                .containsExactly("CERTDC");
        assertThat(waiting())
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.unknown()).containsExactly("demain"));
        assertThat(dataPass.mails())
                .filteredOn(mail -> mail.to().contains(olive.email().value()))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("demain", "4312")
                        .doesNotContain(String.valueOf(JEANNE.lastName()), String.valueOf(JEANNE.email())));
    }

    @Test
    void is_applied_whole_once_the_table_knows_what_it_asks_for() {
        hear(DecisionKind.APPROVE, 1, JEANNE, "CERTDC", "demain");
        dataPass.ledger.write(tables ->
                tables.catalogueLines().save(new Catalogue.CatalogueLine(DataPass.MODEL, "demain", "EtatCivil")));

        dataPass.applyWaiting();

        assertThat(dataPass.subscriptionsOf(MAIRIE_DE_LYON))
                .extracting(Subscription::processCode)
                .containsExactly("CERTDC", "EtatCivil");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void about_a_type_that_is_not_known_waits_until_it_is() {
        dataPass.hear(lyon(DecisionKind.APPROVE, 1, JEANNE).of("authorization_request/formulaire_qf"));
        assertThat(dataPass.subscriptionsOf(MAIRIE_DE_LYON)).isEmpty();
        dataPass.ledger.write(tables -> tables.catalogueLines()
                .save(new Catalogue.CatalogueLine("authorization_request/formulaire_qf", "*", "CERTDC")));

        dataPass.applyWaiting();

        assertThat(status("CERTDC")).isEqualTo(INACTIVE);
    }

    @Test
    void about_a_type_that_the_operator_set_aside_keeps_nobody() {
        dataPass.ledger.write(tables -> tables.catalogueLines()
                .save(new Catalogue.CatalogueLine("authorization_request/formulaire_qf", "*", null)));

        dataPass.hear(lyon(DecisionKind.APPROVE, 1, JEANNE).of("authorization_request/formulaire_qf"));

        assertThat(waiting()).isEmpty();
        assertThat(requests()).isEmpty();
    }

    @Test
    void about_a_demarche_that_the_hub_does_not_have_waits_until_it_has() {
        dataPass.ledger.write(tables ->
                tables.catalogueLines().save(new Catalogue.CatalogueLine(DataPass.MODEL, "demain", "Inconnue")));

        hear(DecisionKind.APPROVE, 1, JEANNE, "CERTDC", "demain");

        assertThat(status("CERTDC")).isEqualTo(INACTIVE);
        assertThat(waiting())
                .singleElement()
                .satisfies(each -> assertThat(each.unknown()).containsExactly("demain"));
    }

    @Test
    void that_is_not_whole_leaves_what_another_door_opened() {
        opened(MAIRIE_DE_LYON, "EtatCivil", REQUEST);
        dataPass.hear(lyon(DecisionKind.TRANSFER, 2, KARIM).authorized());

        hear(DecisionKind.APPROVE, 3, KARIM, "CERTDC", "demain");
        assertThat(status("EtatCivil")).isEqualTo(ACTIVE);

        hear(DecisionKind.APPROVE, 4, KARIM, "CERTDC");
        assertThat(status("EtatCivil")).isEqualTo(SUSPENDED);
    }

    @Test
    void without_the_record_of_INSEE_is_for_the_administration_that_has_the_siret() {
        hear(DecisionKind.APPROVE, 1, JEANNE, "CERTDC");

        dataPass.hear(lyon(DecisionKind.APPROVE, 2, KARIM, "CERTDC").withoutInsee());

        assertThat(dataPass.subscription(MAIRIE_DE_LYON, "CERTDC").localAdministrator())
                .isEqualTo(KARIM);
        var town = dataPass.ledger.transaction(
                tables -> tables.organizations().find(MAIRIE_DE_LYON).orElseThrow());
        assertThat(town.name()).isEqualTo("Ville de Lyon");
        assertThat(town.place().postalCode()).isEqualTo("69001");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void without_the_record_of_INSEE_for_an_unknown_siret_waits_until_it_is_known() {
        var olive = dataPass.operator();
        dataPass.hear(lyon(DecisionKind.APPROVE, 2, JEANNE, "CERTDC").withoutInsee());
        assertThat(waiting())
                .singleElement()
                .satisfies(each -> assertThat(each.isPlaceUnknown()).isTrue());
        assertThat(dataPass.mails())
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail.to()).containsExactly(olive.email().value()));
        dataPass.ledger.write(tables -> tables.organizations().save(new Organization(MAIRIE_DE_LYON, "Ville de Lyon")));

        dataPass.applyWaiting();

        assertThat(status("CERTDC")).isEqualTo(INACTIVE);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void leaves_what_it_does_not_say_of_a_person() {
        hear(DecisionKind.APPROVE, 1, JEANNE, "CERTDC");
        var bare = new Contact(JEANNE.firstName(), JEANNE.lastName(), JEANNE.email(), null, null);

        hear(DecisionKind.APPROVE, 2, bare, "CERTDC");

        assertThat(dataPass.subscription(MAIRIE_DE_LYON, "CERTDC").localAdministrator())
                .isEqualTo(JEANNE);
    }

    @Test
    void to_appoint_another_administrator_is_told_to_those_who_are() {
        hear(DecisionKind.APPROVE, 1, JEANNE, "CERTDC");
        dataPass.logIn(JEANNE);

        dataPass.hear(DataPass.told(
                OTHER_REQUEST, DecisionKind.APPROVE, 2, MAIRIE_DE_LYON, "Ville de Lyon", KARIM, "EtatCivil"));

        assertThat(dataPass.mails())
                .filteredOn(mail -> mail.subject().contains("une personne de plus administre"))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.to())
                            .containsExactly(dataPass.account(JEANNE).email().value());
                    assertThat(mail.text()).contains("DataPass a confié à Karim Benali l'administration");
                });
    }

    private Subscription opened(OrganizationId organization, String processCode, long request) {
        var dates = new Milestones(second(0), second(0), null, null, null);
        var subscription = SubscriptionCopy.of(
                        Subscription.begun(dataPass.ids.next(), organization, processCode, ACTIVE))
                .accessMode(AccessMode.PORTAIL)
                .datapassId(request)
                .localAdministrator(JEANNE)
                .milestones(dates)
                .build();
        dataPass.ledger.write(tables -> tables.subscriptions().save(subscription));
        return subscription;
    }

    private List<WaitingDecision> waiting() {
        return dataPass.ledger.transaction(tables -> tables.waitingDecisions().all());
    }

    private static Told lyon(DecisionKind kind, int second, Contact administrator, String... scopes) {
        return DataPass.told(REQUEST, kind, second, MAIRIE_DE_LYON, "Ville de Lyon", administrator, scopes);
    }

    private void hear(DecisionKind kind, int second, Contact administrator, String... processCodes) {
        dataPass.hear(
                DataPass.told(REQUEST, kind, second, MAIRIE_DE_LYON, "Ville de Lyon", administrator, processCodes));
    }

    private static Told other(DecisionKind kind, int second, Contact administrator) {
        return DataPass.told(OTHER_REQUEST, kind, second, MAIRIE_DE_LYON, "Ville de Lyon", administrator, "CERTDC");
    }

    private SubscriptionStatus status(String processCode) {
        return dataPass.subscription(MAIRIE_DE_LYON, processCode).status();
    }

    private Role role(Contact person) {
        return dataPass.account(person).in(MAIRIE_DE_LYON).orElseThrow().role();
    }

    private List<Request> requests() {
        return dataPass.ledger.transaction(tables -> tables.requests().naming(MAIRIE_DE_LYON));
    }

    private static Subscription active(Subscription chosen) {
        return SubscriptionCopy.of(chosen)
                .status(ACTIVE)
                .accessMode(AccessMode.PORTAIL)
                .activateAt(null)
                .build();
    }
}
