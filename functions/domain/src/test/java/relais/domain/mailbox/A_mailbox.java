package relais.domain.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.Outcomes.missing;
import static relais.domain.Outcomes.value;
import static relais.domain.folder.FolderBuilder.TODAY;
import static relais.domain.organization.Partners.DGS;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import relais.domain.MutableClock;
import relais.domain.OrganizationId;
import relais.domain.SequentialIds;
import relais.domain.access.Caller;
import relais.domain.access.Grant;
import relais.domain.access.Scope;

/** Shows and gives up notifications to its owner alone, and only those of the démarches granted. */
final class A_mailbox {
    private final SequentialIds ids = new SequentialIds();
    private final MemoryMailboxes mailboxes = new MemoryMailboxes();
    private final ListNotifications list = new ListNotifications(mailboxes);
    private final DeleteNotification delete =
            new DeleteNotification(mailboxes, new MutableClock("2026-03-02T09:30:00Z"));
    private final Notification act1 = arrives(MAIRIE_DE_LYON, "EtatCivil");
    private final Notification death1 = arrives(MAIRIE_DE_LYON, "CERTDC");
    private final Notification act2 = arrives(MAIRIE_DE_LYON, "EtatCivil");
    private final Notification pacs = arrives(MAIRIE_DE_LYON, "depotDossierPACS");
    private final Notification clamarts = arrives(MAIRIE_DE_CLAMART, "EtatCivil");

    @Test
    void shows_its_owner_everything_oldest_first() {
        assertThat(shown(lyon(), Set.of(), Set.of())).containsExactly(act1, death1, act2, pacs);
    }

    @Test
    void shows_a_client_the_processes_it_was_granted() {
        assertThat(shown(lyon("EtatCivil", "depotDossierPACS"), Set.of(), Set.of()))
                .containsExactly(act1, act2, pacs);
        assertThat(shown(lyon("EtatCivil"), Set.of("CERTDC"), Set.of())).isEmpty();
        assertThat(shown(lyon("EtatCivil"), Set.of("CERTDC", "EtatCivil"), Set.of()))
                .containsExactly(act1, act2);
    }

    @Test
    void shows_only_the_processes_asked_for() {
        assertThat(shown(lyon(), Set.of("CERTDC", "depotDossierPACS"), Set.of()))
                .containsExactly(death1, pacs);
    }

    @Test
    void shows_the_processes_of_priority_first_then_the_others() {
        assertThat(shown(lyon(), Set.of(), Set.of("depotDossierPACS", "CERTDC")))
                .containsExactly(death1, pacs, act1, act2);
        assertThat(shown(lyon(), Set.of("EtatCivil", "CERTDC"), Set.of("CERTDC")))
                .containsExactly(death1, act1, act2);
        assertThat(shown(lyon(), Set.of("EtatCivil"), Set.of("CERTDC"))).containsExactly(act1, act2);
        assertThat(shown(lyon("EtatCivil"), Set.of(), Set.of("CERTDC"))).containsExactly(act1, act2);
    }

    @Test
    void shows_no_more_than_asked_and_says_whether_more_waits() {
        var two = list.list(lyon(), Set.of(), Set.of("depotDossierPACS"), 2);
        var four = list.list(lyon(), Set.of(), Set.of("depotDossierPACS"), 4);

        assertThat(two.notifications()).containsExactly(pacs, act1);
        assertThat(two.more()).isTrue();
        assertThat(four.notifications()).hasSize(4);
        assertThat(four.more()).isFalse();
    }

    @Test
    void shows_what_fits_an_answer_however_much_is_asked() {
        for (var i = 0; i < ListNotifications.MOST; i++) {
            arrives(DGS, "CERTDC");
        }
        var dgs = caller(new Grant(DGS, Set.of()));
        assertThat(list.list(dgs, Set.of(), Set.of(), 100_000).more()).isFalse();

        arrives(DGS, "CERTDC");

        var page = list.list(dgs, Set.of(), Set.of(), 100_000);
        assertThat(page.notifications()).hasSize(ListNotifications.MOST);
        assertThat(page.more()).isTrue();
    }

    @Test
    void is_shut_to_a_token_asked_for_another_part() {
        var act = arrives(MAIRIE_DE_LYON, "EtatCivil");
        var depositor = new Caller("software", Set.of(Scope.OSL), List.of(new Grant(MAIRIE_DE_LYON, Set.of())));

        assertThat(list.list(depositor, Set.of(), Set.of(), 10).notifications()).isEmpty();
        assertThat(missing(delete.delete(depositor, act.id()))).isEqualTo("Notification");
    }

    @Test
    void of_several_organisations_held_by_one_client_comes_in_one_order_without_doubles() {
        var both = caller(
                new Grant(MAIRIE_DE_CLAMART, Set.of()),
                new Grant(MAIRIE_DE_LYON, Set.of("EtatCivil")),
                new Grant(MAIRIE_DE_LYON, Set.of("EtatCivil", "CERTDC")));

        assertThat(shown(both, Set.of(), Set.of())).containsExactly(act1, death1, act2, clamarts);
    }

    @Test
    void gives_up_what_its_owner_deletes_and_no_longer_knows_it() {
        value(delete.delete(lyon(), act1.id()));

        assertThat(shown(lyon(), Set.of(), Set.of())).containsExactly(death1, act2, pacs);
        assertThat(missing(delete.delete(lyon(), act1.id()))).isEqualTo("Notification");
    }

    @Test
    void gives_up_nothing_to_another_organisation_nor_to_a_client_without_the_grant() {
        assertThat(missing(delete.delete(lyon(), clamarts.id()))).isEqualTo("Notification");
        assertThat(missing(delete.delete(lyon("EtatCivil"), death1.id()))).isEqualTo("Notification");
        assertThat(missing(delete.delete(caller(), act1.id()))).isEqualTo("Notification");

        assertThat(shown(lyon(), Set.of(), Set.of())).containsExactly(act1, death1, act2, pacs);
        assertThat(mailboxes.list(MAIRIE_DE_CLAMART, 10)).containsExactly(clamarts);
    }

    private Notification arrives(OrganizationId recipient, String processCode) {
        var notification = new Notification(ids.next(), recipient, DILA, processCode, ids.next(), null, TODAY);
        mailboxes.put(notification);
        return notification;
    }

    private List<Notification> shown(Caller caller, Set<String> processCodes, Set<String> priorities) {
        return list.list(caller, processCodes, priorities, 25).notifications();
    }

    private static Caller lyon(String... processCodes) {
        return caller(new Grant(MAIRIE_DE_LYON, Set.of(processCodes)));
    }

    private static Caller caller(Grant... grants) {
        return new Caller("software", Set.of(Scope.OSL, Scope.SI), List.of(grants));
    }
}
