package relais.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.DGS;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.CONTACT;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.access.Caller;
import relais.domain.event.Actions;
import relais.domain.mailbox.Notification;
import relais.domain.process.Process;
import relais.edge.Answer;
import relais.edge.HttpHub;

/**
 * One for each démarche of an operator. Neither sees nor deletes the other's notifications in the mailbox that they
 * share.
 */
final class Clients_of_one_operator {
    private static final String NOTIFICATIONS = "/teledossiers/v1/notifications";
    private static final String SINCE_YESTERDAY = NOTIFICATIONS + "?maxResult=100&deletedSince=2026-03-01T09:30:00Z";
    private static final int EACH = 30;

    private final HttpHub http = new HttpHub();
    private final List<String> acts = new ArrayList<>();
    private final List<String> contacts = new ArrayList<>();

    @BeforeEach
    void lyon_answers_both() {
        for (var i = 0; i < EACH; i++) {
            acts.add(lyonAnswers(ETAT_CIVIL));
            contacts.add(lyonAnswers(CONTACT));
        }
    }

    @AfterEach
    void stop() {
        http.close();
    }

    @Test
    void never_see_each_others_notifications() {
        assertThat(ids(acts("?maxResult=100"))).isEqualTo(acts);
        assertThat(ids(contacts("?maxResult=100"))).isEqualTo(contacts);
        assertThat(ids(contacts(""))).isEqualTo(contacts.subList(0, 25));
        assertThat(ids(contacts("?processCode=EtatCivil"))).isEmpty();
        assertThat(ids(contacts("?processCode=EtatCivil,CAF-contact&maxResult=100")))
                .isEqualTo(contacts);
        assertThat(ids(contacts("?processPriority=EtatCivil&maxResult=100"))).isEqualTo(contacts);
    }

    @Test
    void lose_nothing_when_the_other_deletes_all_that_it_sees() {
        var deleted = new ArrayList<String>();
        for (var page = acts(""); page.size("/") > 0; page = acts("")) {
            ids(page).forEach(id -> {
                assertThat(http.as(ofActs()).delete(NOTIFICATIONS + "/" + id).status())
                        .isEqualTo(204);
                deleted.add(id);
            });
        }

        assertThat(deleted).isEqualTo(acts);
        assertThat(ids(contacts("?maxResult=100"))).isEqualTo(contacts);
    }

    @Test
    void cannot_delete_each_others_notifications_whose_ids_are_as_unknown() {
        for (var other : List.of(ofContacts(), http.hub.softwareOf(DGS), http.hub.softwareOf(MAIRIE_DE_LYON))) {
            var answer = http.as(other).delete(NOTIFICATIONS + "/" + acts.getFirst());

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.errors()).containsExactly("Notification is not found");
        }

        assertThat(ids(acts("?maxResult=100"))).isEqualTo(acts);
        assertThat(http.as(ofContacts()).get(SINCE_YESTERDAY).text()).isEqualTo("[]");
    }

    @Test
    void are_shown_again_what_was_deleted_of_their_own_demarche_whoever_deleted_it() {
        http.as(ofActs()).delete(NOTIFICATIONS + "/" + acts.getFirst());
        http.as(http.hub.softwareOf(DILA)).delete(NOTIFICATIONS + "/" + contacts.getLast());

        assertThat(ids(http.as(ofActs()).get(SINCE_YESTERDAY))).containsExactly(acts.getFirst());
        assertThat(ids(http.as(ofContacts()).get(SINCE_YESTERDAY))).containsExactly(contacts.getLast());
        assertThat(ids(http.as(ofContacts()).get(SINCE_YESTERDAY + "&processCode=EtatCivil")))
                .isEmpty();
        assertThat(ids(http.as(http.hub.softwareOf(DILA)).get(SINCE_YESTERDAY)))
                .containsExactlyInAnyOrder(acts.getFirst(), contacts.getLast());
        assertThat(http.as(http.hub.softwareOf(DGS)).get(SINCE_YESTERDAY).text())
                .isEqualTo("[]");
        assertThat(http.as(http.hub.softwareOf(MAIRIE_DE_LYON))
                        .get(SINCE_YESTERDAY)
                        .text())
                .isEqualTo("[]");
    }

    /** The id of the notification that the operator gets because of it. */
    private String lyonAnswers(Process process) {
        var folder = http.hub.send(aFolder().about(process).to(MAIRIE_DE_LYON));
        var event = http.hub.post(http.hub.softwareOf(MAIRIE_DE_LYON), folder, Actions.message("Bonjour"));
        return http.hub.mailboxes.list(DILA, 100).stream()
                .filter(notification -> event.id().equals(notification.eventId()))
                .map(Notification::id)
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private Caller ofActs() {
        return http.hub.softwareOf(DILA, ETAT_CIVIL.code());
    }

    private Caller ofContacts() {
        return http.hub.softwareOf(DILA, CONTACT.code());
    }

    private Answer acts(String query) {
        return http.as(ofActs()).get(NOTIFICATIONS + query);
    }

    private Answer contacts(String query) {
        return http.as(ofContacts()).get(NOTIFICATIONS + query);
    }

    private static List<String> ids(Answer answer) {
        var ids = new ArrayList<String>();
        for (var entry : answer.json().values()) {
            ids.add(entry.get("id").getStringValue());
        }
        return ids;
    }
}
