package relais.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static relais.domain.Outcomes.value;
import static relais.domain.account.People.jeanne;
import static relais.domain.account.People.karim;
import static relais.domain.account.People.lucie;
import static relais.domain.journal.AccessEntryBuilder.OFFICE;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.Ledger;
import relais.domain.OrganizationId;
import relais.domain.OrganizationType;
import relais.domain.Outcome;
import relais.domain.Promise;
import relais.domain.Unavailable;
import relais.domain.Window;
import relais.domain.account.Account;
import relais.domain.account.Role;
import relais.domain.account.Visitor;
import relais.domain.casework.ListAccesses.AccessList;
import relais.domain.journal.AccessCriteria;
import relais.domain.journal.AccessEntry;
import relais.domain.journal.AccessKind;
import relais.domain.journal.Accessed;
import relais.domain.journal.Actor;
import relais.domain.login.Portal;
import relais.domain.membership.RemovePerson;

/** Says who asked for what to the administration's own administrators and to the operator, and to nobody else. */
@Promise("HUB-31")
final class The_journal_of_accesses {
    private static final OrganizationId DINUM = new OrganizationId(OrganizationType.ADMIN, "13002526500013", "75107");
    private static final Accessed FILE =
            Accessed.ofFile(AccessKind.FILE, UUID.randomUUID(), "A-2026-1-01", UUID.randomUUID());

    private final Portal portal = new Portal();
    private final Account jeanne = portal.member(jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR);
    private final Account karim = portal.member(karim(), MAIRIE_DE_LYON, Role.AGENT);
    private final Account operator = portal.member(lucie(), DINUM, Role.NATIONAL_ADMINISTRATOR);
    private final Visitor byJeanne = portal.as(jeanne, MAIRIE_DE_LYON);
    private final RecordAccess record = new RecordAccess(portal.hub.ledger, portal.hub.clock);
    private final ListAccesses list = new ListAccesses(portal.hub.ledger);

    @BeforeEach
    void karim_downloads_a_file() {
        record.record(new Actor.Person(karim.id()), MAIRIE_DE_LYON, FILE, OFFICE);
    }

    @Test
    void is_read_by_the_local_administrator_with_the_names_of_who_is_still_there() {
        var read = value(list(byJeanne, MAIRIE_DE_LYON));

        assertThat(read.entries().items())
                .containsExactly(new AccessEntry(
                        portal.hub.clock.instant(), new Actor.Person(karim.id()), MAIRIE_DE_LYON, FILE, OFFICE));
        assertThat(read.people()).containsEntry(karim.id(), karim.person()).containsEntry(jeanne.id(), jeanne.person());
    }

    @Test
    @Promise("HUB-37")
    void keeps_no_name_of_somebody_whose_account_is_erased() {
        new RemovePerson(portal.decisions).remove(byJeanne, MAIRIE_DE_LYON, karim.id());

        var read = value(list(byJeanne, MAIRIE_DE_LYON));

        assertThat(read.entries().items()).extracting(AccessEntry::by).containsExactly(new Actor.Person(karim.id()));
        assertThat(read.people()).doesNotContainKey(karim.id());
    }

    @Test
    void names_the_operator_who_looked_from_another_administration() {
        record.record(new Actor.Person(operator.id()), MAIRIE_DE_LYON, Accessed.all(AccessKind.JOURNAL_EXPORT), OFFICE);

        assertThat(value(list(byJeanne, MAIRIE_DE_LYON)).people()).containsEntry(operator.id(), operator.person());
    }

    @Test
    void is_read_by_the_operator_for_any_administration() {
        assertThat(value(list(portal.as(operator, DINUM), MAIRIE_DE_LYON))
                        .entries()
                        .total())
                .isEqualTo(1);
    }

    @Test
    void is_closed_to_agents_and_to_the_administrators_of_others() {
        assertThat(list(portal.as(karim, MAIRIE_DE_LYON), MAIRIE_DE_LYON)).isInstanceOf(Outcome.Forbidden.class);
        assertThat(list(byJeanne, MAIRIE_DE_CLAMART)).isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void is_missing_for_an_administration_that_is_none() {
        var nowhere = new OrganizationId(OrganizationType.SI, "21999999900019", "99999");

        assertThat(list(portal.as(operator, DINUM), nowhere)).isInstanceOf(Outcome.Missing.class);
    }

    @Test
    void lets_nothing_through_that_it_could_not_keep() {
        var down = new RecordAccess(
                new Ledger() {
                    @Override
                    public <T> T transaction(Function<Tables, T> decision) {
                        throw new Unavailable("SQL: 08006");
                    }
                },
                portal.hub.clock);

        assertThatThrownBy(() -> down.record(new Actor.Person(karim.id()), MAIRIE_DE_LYON, FILE, OFFICE))
                .isInstanceOf(Unavailable.class);
    }

    private Outcome<AccessList> list(Visitor by, OrganizationId organization) {
        return list.list(by, AccessCriteria.of(organization), new Window(0, 20));
    }
}
