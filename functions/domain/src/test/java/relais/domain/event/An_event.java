package relais.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.Outcomes.faults;
import static relais.domain.Outcomes.forbidden;
import static relais.domain.Outcomes.missing;
import static relais.domain.Outcomes.value;
import static relais.domain.event.Actions.commented;
import static relais.domain.event.Actions.message;
import static relais.domain.event.Actions.update;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.CERTDC;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import relais.domain.Hub;
import relais.domain.Outcome;
import relais.domain.access.Caller;
import relais.domain.folder.Folder;
import relais.domain.folder.PartnerInfo;
import relais.domain.mailbox.ActionType;
import relais.domain.mailbox.EventStatus;
import relais.domain.process.Status;

/** Is told by one side of a case to the other, and to nobody else. */
final class An_event {
    private final Hub hub = new Hub();
    private final Caller dila = hub.softwareOf(DILA);
    private final Caller lyon = hub.softwareOf(MAIRIE_DE_LYON);
    private final Folder folder = hub.send(aFolder().to(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART));

    @Test
    void carries_what_its_sender_said_and_what_the_hub_knows() {
        var software = new PartnerInfo("Éditeur", "guichet", "2.1");
        var action = new Action(
                ActionType.SENDING_MESSAGE, "Mme Durand", "Bonjour", "entre nous", true, "SENT", "SENT", "clé=1");

        var event = value(hub.postEvent.post(lyon, caseId(), action, List.of(), software));

        assertThat(event.action()).isEqualTo(action);
        assertThat(event.transmitter()).isEqualTo(MAIRIE_DE_LYON);
        assertThat(event.partnerInfo()).isEqualTo(software);
        assertThat(event.createdAt()).isEqualTo(hub.clock.instant());
        assertThat(event.status()).isEqualTo(EventStatus.SENT);
    }

    @Test
    void comes_with_its_case_oldest_first() {
        var first = hub.post(lyon, folder, update(Status.IN_PROGRESS));
        var second = hub.post(dila, folder, message("Merci"));
        var third = hub.post(lyon, folder, update(Status.DONE));

        assertThat(value(hub.findCase.find(lyon, caseId())).events()).containsExactly(first, second, third);
        assertThat(value(hub.findCase.find(
                                hub.softwareOf(MAIRIE_DE_CLAMART),
                                folder.cases().getLast().id()))
                        .events())
                .isEmpty();
    }

    @Test
    void with_a_message_is_its_operators_alone_where_the_process_does_not_allow_recipients_any() {
        hub.ledger.write(tables -> tables.processes().save(ETAT_CIVIL.allowingMessages(false)));

        var refused = hub.postEvent.post(lyon, caseId(), message("Bonjour"), List.of(), PartnerInfo.NONE);

        assertThat(faults(refused)).containsExactly("Process EtatCivil does not allow messages to its operator");
        assertThat(hub.post(dila, folder, message("Bonjour")).status()).isEqualTo(EventStatus.SENT);
    }

    @Test
    void hides_its_comment_from_operators_wherever_they_read_it() {
        var recipients = hub.post(lyon, folder, commented("entre nous", update(Status.IN_PROGRESS)));
        var operators = hub.post(dila, folder, commented("note", message("Bonjour")));

        assertThat(recipients.action().comment()).isEqualTo("entre nous");
        assertThat(operators.action().comment()).isNull();
        assertThat(value(hub.findEvent.find(dila, caseId(), recipients.id()))
                        .action()
                        .comment())
                .isNull();
        assertThat(value(hub.findCase.find(dila, caseId())).events())
                .extracting(event -> event.action().comment())
                .containsOnlyNulls();
        assertThat(value(hub.findCase.find(lyon, caseId())).events())
                .extracting(event -> event.action().comment())
                .containsExactly("entre nous", "note");
    }

    @Test
    void of_a_case_that_its_recipient_was_not_told_of_is_its_operators_and_tells_nobody() {
        var deposited = hub.deposit(aFolder());
        var id = deposited.cases().getFirst().id();

        var event = hub.post(dila, deposited, message("À suivre"));

        assertThat(missing(post(lyon, id, message("Bonjour")))).isEqualTo("Case");
        assertThat(missing(hub.findEvent.find(lyon, id, event.id()))).isEqualTo("Case");
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).hasSize(1);
        assertThat(faults(hub.deleteFolder.delete(dila, deposited.id())))
                .containsExactly("Folder has events: it can no longer be deleted");
    }

    @Test
    void is_forbidden_to_strangers_and_missing_elsewhere() {
        var event = hub.post(lyon, folder, message("Bonjour"));

        for (var stranger : List.of(hub.softwareOf(MAIRIE_DE_CLAMART), hub.operatorOf(CERTDC))) {
            assertThat(forbidden(post(stranger, caseId(), message("Bonjour")))).isEqualTo("Unauthorized user");
            assertThat(forbidden(hub.findEvent.find(stranger, caseId(), event.id())))
                    .isEqualTo("Unauthorized user");
            assertThat(forbidden(hub.change(stranger, event, EventStatus.RECEIVED)))
                    .isEqualTo("Unauthorized user");
            assertThat(forbidden(hub.deleteEvent.delete(stranger, caseId(), event.id())))
                    .isEqualTo("Unauthorized user");
        }
        assertThat(missing(hub.findEvent.find(dila, folder.cases().getLast().id(), event.id())))
                .isEqualTo("Event");
        assertThat(missing(hub.changeEvent.change(dila, caseId(), hub.ids.next(), EventStatus.RECEIVED)))
                .isEqualTo("Event");
        assertThat(missing(post(dila, hub.ids.next(), message("Bonjour")))).isEqualTo("Case");
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"CLOSED", "ARCHIVED"})
    void is_taken_by_a_case_that_is_over_and_received_there(Status over) {
        hub.place(folder, over);

        var event = hub.post(lyon, folder, message("Merci"));
        value(hub.change(dila, event, EventStatus.RECEIVED));

        assertThat(hub.now(event).status()).isEqualTo(EventStatus.RECEIVED);
        assertThat(hub.firstCase(folder).status()).isEqualTo(over);
    }

    @Test
    void is_received_by_either_side_as_often_as_it_likes_and_never_goes_back() {
        var event = hub.post(lyon, folder, message("Bonjour"));

        for (var caller : List.of(dila, dila, lyon)) {
            value(hub.change(caller, event, EventStatus.RECEIVED));
        }
        value(hub.change(lyon, event, EventStatus.SENT));

        assertThat(hub.now(event).status()).isEqualTo(EventStatus.RECEIVED);
        assertThat(faults(hub.change(lyon, event, EventStatus.IN_PROGRESS)))
                .containsExactly("Event status RECEIVED cannot change to IN_PROGRESS (allowed: SENT, RECEIVED)");
    }

    @Test
    void once_sent_cannot_be_taken_back() {
        var event = hub.post(lyon, folder, message("Bonjour"));

        assertThat(faults(hub.deleteEvent.delete(lyon, caseId(), event.id())))
                .containsExactly("Event SENDING_MESSAGE is SENT: only an ATTACH_DEPOSIT in IN_PROGRESS can be deleted");
    }

    @Test
    void of_the_administration_is_the_operators() {
        var event = hub.post(hub.administration(), folder, message("Bonjour"));

        assertThat(event.transmitter()).isEqualTo(DILA);
    }

    private UUID caseId() {
        return folder.cases().getFirst().id();
    }

    private Outcome<Event> post(Caller caller, UUID caseId, Action action) {
        return hub.postEvent.post(caller, caseId, action, List.of(), PartnerInfo.NONE);
    }
}
