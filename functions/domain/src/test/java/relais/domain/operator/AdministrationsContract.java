package relais.domain.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.account.People.jeanne;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relais.domain.Ledger;
import relais.domain.OrganizationId;
import relais.domain.SequentialIds;
import relais.domain.Window;
import relais.domain.account.Account;
import relais.domain.account.Membership;
import relais.domain.account.Question;
import relais.domain.account.Role;
import relais.domain.account.Suspension;
import relais.domain.organization.Organization;
import relais.domain.subscription.SubscriptionStatus;

/** Every view of the administrations must keep this contract. */
public interface AdministrationsContract {
    Instant NOW = Instant.parse("2026-03-02T09:30:00Z");
    OrganizationId SAINT_DENIS = OrganizationId.parse("SI-21930066100015-93066");
    OrganizationId MOSELLE = OrganizationId.parse("SI-22570001000012-57-CD");
    OrganizationId AJACCIO = OrganizationId.parse("SI-21200004400018-2A004");

    /** Returns the same ledger throughout a test, empty at first. */
    Ledger ledger();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "saint-denis",
                "SAINT  DENIS",
                " l’île ",
                "l'ile saint",
                "SDN",
                "sdn",
                "219300661",
                "219 300 661 00015",
                "93066"
            })
    default void one_is_found_by_words_of_its_name_its_short_name_its_siret_or_its_insee_code(String text) {
        three();

        assertThat(find(text)).containsExactly(SAINT_DENIS);
    }

    @Test
    default void a_code_with_letters_or_a_dash_is_found_as_it_is_typed() {
        three();

        assertThat(find("2a004")).containsExactly(AJACCIO);
        assertThat(find("57-cd")).containsExactly(MOSELLE);
        assertThat(find("%")).isEmpty();
    }

    @Test
    default void all_come_by_name_page_by_page_when_nothing_is_sought() {
        three();

        var second = ledger().transaction(
                        tables -> tables.administrations().find(new AdministrationCriteria(" "), new Window(1, 1)));

        assertThat(second.total()).isEqualTo(3);
        assertThat(second.items()).extracting(Organization::id).containsExactly(MOSELLE);
    }

    @Test
    default void none_is_leaderless_without_people_nor_a_subscription_in_force() {
        three();

        assertThat(leaderless(NOW)).isEmpty();
        subscribe(SubscriptionStatus.REFUSED);
        assertThat(leaderless(NOW)).isEmpty();
        subscribe(SubscriptionStatus.INACTIVE);
        assertThat(leaderless(NOW)).containsExactly(SAINT_DENIS);
    }

    @Test
    default void one_whose_people_are_agents_is_leaderless() {
        three();
        person(Role.AGENT, UnaryOperator.identity());

        assertThat(leaderless(NOW)).containsExactly(SAINT_DENIS);
    }

    @Test
    default void one_with_an_administrator_or_somebody_invited_to_be_is_not() {
        three();
        subscribe(SubscriptionStatus.ACTIVE);
        person(Role.LOCAL_ADMINISTRATOR, UnaryOperator.identity());

        assertThat(leaderless(NOW)).isEmpty();
    }

    @Test
    default void one_whose_administrators_are_all_suspended_or_beyond_mails_is_leaderless() {
        three();
        person(Role.LOCAL_ADMINISTRATOR, each -> each.suspended(why()));
        person(Role.LOCAL_ADMINISTRATOR, each -> each.with(suspendedPlace()));
        person(Role.LOCAL_ADMINISTRATOR, each -> each.asked(asked().bounced(NOW)));

        assertThat(leaderless(NOW)).containsExactly(SAINT_DENIS);
    }

    @Test
    default void one_is_leaderless_from_the_instant_at_which_the_delay_of_the_last_ends() {
        three();
        person(Role.LOCAL_ADMINISTRATOR, each -> each.asked(asked()));
        var end = NOW.plus(Duration.ofHours(48));

        assertThat(leaderless(end.minusSeconds(1))).isEmpty();
        assertThat(leaderless(end)).containsExactly(SAINT_DENIS);
    }

    private void three() {
        ledger().write(tables -> List.of(
                        new Organization(
                                SAINT_DENIS,
                                "Commune de L’Île-Saint-Denis",
                                "SDN",
                                "Actif",
                                Organization.Location.UNKNOWN,
                                Organization.ContactPoint.NONE,
                                null,
                                null),
                        new Organization(MOSELLE, "Département de la Moselle"),
                        new Organization(AJACCIO, "Ville d'Ajaccio"))
                .forEach(tables.organizations()::save));
    }

    private void subscribe(SubscriptionStatus status) {
        var subscription = aSubscription(SAINT_DENIS, ETAT_CIVIL).being(status).build();
        ledger().write(tables -> tables.subscriptions().save(subscription));
    }

    private void person(Role role, UnaryOperator<Account> changed) {
        var place = new Membership(SAINT_DENIS, role, Map.of(), null, NOW);
        var account =
                new Account(SequentialIds.UNIQUE.next(), jeanne(), null, null, 0, null, NOW, NOW, null, List.of(place));
        ledger().write(tables -> tables.accounts().insert(changed.apply(account)));
    }

    private static Membership suspendedPlace() {
        return new Membership(SAINT_DENIS, Role.LOCAL_ADMINISTRATOR, Map.of(), why(), NOW);
    }

    private static Suspension why() {
        return new Suspension(Suspension.Reason.BY_ADMINISTRATOR, "", NOW);
    }

    private static Question asked() {
        return Question.decided(SequentialIds.UNIQUE.next(), NOW).sent(NOW);
    }

    private List<OrganizationId> find(String text) {
        return ledger()
                .transaction(tables -> tables.administrations().find(new AdministrationCriteria(text), Window.ALL))
                .items()
                .stream()
                .map(Organization::id)
                .toList();
    }

    private List<OrganizationId> leaderless(Instant now) {
        return ledger().transaction(tables -> tables.administrations().leaderless(now, Window.ALL)).items().stream()
                .map(Organization::id)
                .toList();
    }
}
