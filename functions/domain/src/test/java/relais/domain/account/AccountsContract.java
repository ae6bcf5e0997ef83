package relais.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.account.People.jeanne;
import static relais.domain.account.People.karim;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import relais.domain.Ledger;
import relais.domain.OrganizationId;
import relais.domain.Parallel;
import relais.domain.Promise;
import relais.domain.SequentialIds;
import relais.domain.person.EmailAddress;
import relais.domain.person.Person;

/** Every collection of accounts must keep this contract. */
public interface AccountsContract {
    Instant MONDAY = Instant.parse("2026-03-02T09:30:00Z");
    Suspension SUSPENSION = new Suspension(Suspension.Reason.NO_ANSWER, "sans réponse", MONDAY);

    /** Returns the same ledger throughout a test; it may hold data of other tests. */
    Ledger ledger();

    @Test
    default void an_account_comes_back_with_its_person_credentials_and_memberships() {
        var factor = new SecondFactor("JBSWY3DPEHPK3PXP", true, 59_000_000, List.of("aa", "bb"));
        var account = new Account(
                SequentialIds.UNIQUE.next(),
                jeanne(),
                "$argon2id$…",
                factor,
                3,
                SUSPENSION,
                MONDAY,
                MONDAY.plusSeconds(5),
                new Question(
                        SequentialIds.UNIQUE.next(),
                        MONDAY,
                        MONDAY.plusSeconds(6),
                        SequentialIds.UNIQUE.next(),
                        MONDAY.plusSeconds(7)),
                List.of(
                        new Membership(MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR, Map.of(), null, MONDAY),
                        new Membership(
                                MAIRIE_DE_CLAMART,
                                Role.AGENT,
                                Map.of("CERTDC", Right.TREAT, "EtatCivil", Right.CONSULT),
                                SUSPENSION,
                                MONDAY.plusSeconds(1))));

        assertThat(insert(account)).isTrue();

        assertThat(find(account)).contains(account);
    }

    @Test
    default void an_account_of_which_little_is_known_comes_back_too() {
        var account = invited(
                new Person("", "", null, null, People.karim().email()),
                new Membership(DILA, Role.OSL_ADMINISTRATOR, Map.of(), null, MONDAY));

        insert(account);

        assertThat(find(account)).contains(account);
    }

    @Test
    default void an_address_has_one_account_in_whatever_case_it_is_written() {
        var account = agent(karim());
        insert(account);
        var shouted = new EmailAddress(account.email().value().toUpperCase(Locale.ROOT));

        var again = insert(agent(new Person("K", "B", null, null, shouted)));

        assertThat(again).isFalse();
        var found = ledger().transaction(tables -> tables.accounts().find(shouted));
        assertThat(found).contains(account);
    }

    @Test
    default void an_account_that_goes_takes_the_refusal_of_its_address_along() {
        var account = agent(karim());
        insert(account);
        var address = account.email().value();
        ledger().write(tables -> tables.refusedAddresses().note(address, MONDAY));

        ledger().write(tables -> tables.accounts().delete(account.id()));

        assertThat(ledger().<Map<String, Instant>>transaction(
                                tables -> tables.refusedAddresses().among(List.of(address))))
                .isEmpty();
    }

    @Test
    default void twenty_invitations_of_one_address_at_once_make_one_account() {
        var person = karim();

        var inserted = Parallel.callers(20, i -> insert(agent(person)));

        assertThat(inserted).containsOnlyOnce(true);
    }

    @Test
    default void an_account_updated_holds_nothing_of_before() {
        var account = agent(karim());
        insert(account);
        var changed = account.with(new Membership(MAIRIE_DE_CLAMART, Role.AGENT, Map.of(), null, MONDAY))
                .without(MAIRIE_DE_LYON)
                .called(jeanne())
                .withPassword("hash")
                .suspended(SUSPENSION)
                .reactivated(MONDAY.plusSeconds(60));

        ledger().write(tables -> tables.accounts().update(changed));

        assertThat(find(account)).contains(changed);
    }

    @Test
    default void an_administration_has_its_people_in_the_order_of_their_names() {
        var martin = agent(jeanne());
        var benali = agent(karim());
        var elsewhere = invited(jeanne(), new Membership(MAIRIE_DE_CLAMART, Role.AGENT, Map.of(), null, MONDAY));
        for (var each : List.of(martin, benali, elsewhere)) {
            insert(each);
        }

        assertThat(of(MAIRIE_DE_LYON)).containsSubsequence(benali, martin).doesNotContain(elsewhere);
        var locked = ledger().transaction(tables -> tables.accounts().lockAllOf(MAIRIE_DE_LYON));
        assertThat(locked).containsExactlyElementsOf(of(MAIRIE_DE_LYON));
    }

    @Test
    @Promise("HUB-37")
    default void of_a_deleted_account_nothing_remains() {
        var account = agent(karim());
        insert(account);
        var link = OneTimeLink.to(
                account.id(), OneTimeLink.LinkKind.INVITATION, new OpaqueToken("t" + account.id()), MONDAY);
        ledger().write(tables -> {
            tables.links().save(link);
            tables.consents().accept(account.id(), "1", MONDAY);
        });

        ledger().write(tables -> tables.accounts().delete(account.id()));

        assertThat(find(account)).isEmpty();
        assertThat(of(MAIRIE_DE_LYON)).doesNotContain(account);
        ledger().write(tables -> {
            assertThat(tables.links().find(link.tokenHash())).isEmpty();
            assertThat(tables.consents().acceptedAt(account.id(), "1")).isEmpty();
        });
        assertThat(insert(agent(account.person()))).isTrue();
    }

    @Test
    default void no_update_under_lock_is_lost() {
        var account = agent(karim());
        insert(account);

        Parallel.callers(8, i -> {
            ledger().write(tables -> tables.accounts()
                    .update(tables.accounts().lock(account.id()).orElseThrow().withoutSessions()));
            return i;
        });

        assertThat(find(account).orElseThrow().credentials()).isEqualTo(8);
    }

    @Test
    default void those_who_leave_at_once_are_counted_one_after_the_other() {
        var two = List.of(agent(jeanne()), agent(karim()));
        two.forEach(this::insert);
        var before = of(MAIRIE_DE_LYON).size();

        var seen = Parallel.callers(
                2,
                i -> ledger().transaction(tables -> {
                    var mine = tables.accounts().lock(two.get(i).id()).orElseThrow();
                    var count = tables.accounts().lockAllOf(MAIRIE_DE_LYON).size();
                    tables.accounts().update(mine.without(MAIRIE_DE_LYON));
                    return count;
                }));

        assertThat(seen).containsExactlyInAnyOrder(before, before - 1);
    }

    private static Account agent(Person person) {
        return invited(person, new Membership(MAIRIE_DE_LYON, Role.AGENT, Map.of("CERTDC", Right.TREAT), null, MONDAY));
    }

    private static Account invited(Person person, Membership membership) {
        return Account.invited(SequentialIds.UNIQUE.next(), person, membership);
    }

    private boolean insert(Account account) {
        return ledger().transaction(tables -> tables.accounts().insert(account));
    }

    private Optional<Account> find(Account account) {
        UUID id = account.id();
        return ledger().transaction(tables -> tables.accounts().find(id));
    }

    private List<Account> of(OrganizationId organization) {
        return ledger().transaction(tables -> tables.accounts().of(organization));
    }
}
