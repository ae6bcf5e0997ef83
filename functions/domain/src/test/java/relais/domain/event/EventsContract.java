package relais.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.TODAY;
import static relais.domain.organization.Partners.CD_DE_MOSELLE;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.PDF;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.OrganizationId;
import relais.domain.SequentialIds;
import relais.domain.attachment.Attachment;
import relais.domain.attachment.FileDeclaration;
import relais.domain.attachment.Stored;
import relais.domain.attachment.Verdict;
import relais.domain.folder.PartnerInfo;
import relais.domain.mailbox.ActionType;
import relais.domain.mailbox.EventStatus;
import relais.domain.process.Status;

/** Every collection of events must keep this contract. */
public interface EventsContract {
    Ids IDS = SequentialIds.UNIQUE;

    /** Returns the same ledger throughout a test; it may hold data of other tests. */
    Ledger ledger();

    @Test
    default void an_event_comes_back_with_its_nulls() {
        var event = event(
                IDS.next(), MAIRIE_DE_LYON, new Action(ActionType.COM_ADD, null, null, null, false, null, null, null));

        insert(event);

        assertThat(find(event)).contains(event);
    }

    @Test
    default void an_event_comes_back_with_every_property() {
        var action = new Action(
                ActionType.ATTACH_DEPOSIT,
                "Élodie 🏛️",
                "« Voilà »\n\tfin",
                "entre nous",
                true,
                "SI_RECEIVED",
                "ce n'est rien",
                "{\"clé\": \"valeur\"}");
        var event = new Event(
                IDS.next(),
                IDS.next(),
                DILA,
                action,
                EventStatus.RECEIVED,
                TODAY,
                TODAY.plusMillis(1),
                new PartnerInfo("Éditeur & Cie", "guichet", "1.0-β"),
                List.of(
                        file("z.pdf").received(new Stored("k" + IDS.next(), 12, "ZGlnZXN0", Verdict.CLEAN)),
                        file("a.pdf")),
                7,
                IDS.next());

        insert(event);

        assertThat(find(event)).contains(event);
        assertThat(of(event.caseId())).containsExactly(event);
    }

    @ParameterizedTest
    @EnumSource
    default void every_action_type_is_known(ActionType type) {
        var event = event(IDS.next(), DILA, new Action(type, null, null, null, true, null, Status.DONE.name(), null));

        insert(event);

        assertThat(find(event)).contains(event);
    }

    @ParameterizedTest
    @EnumSource
    default void every_status_is_known(EventStatus status) {
        var event = event(IDS.next(), DILA, Actions.message("bonjour")).with(status, TODAY);

        insert(event);

        assertThat(find(event)).contains(event);
    }

    @Test
    default void the_events_of_a_case_come_in_the_order_in_which_they_were_recorded() {
        var caseId = IDS.next();
        var second = event(caseId, DILA, Actions.message("deux"));
        var first = withFiles(event(caseId, MAIRIE_DE_LYON, Actions.files()), file("2.pdf"), file("1.pdf"));
        var third = withFiles(event(caseId, MAIRIE_DE_LYON, Actions.files()), file("3.pdf"));
        insert(first);
        insert(event(IDS.next(), DILA, Actions.message("ailleurs")));
        insert(second);
        insert(third);

        update(first.with(EventStatus.SENT, TODAY.plus(Duration.ofDays(1))));

        assertThat(of(caseId))
                .containsExactly(first.with(EventStatus.SENT, TODAY.plus(Duration.ofDays(1))), second, third);
        assertThat(of(IDS.next())).isEmpty();
    }

    @Test
    default void an_update_keeps_what_became_of_its_files() {
        var event = withFiles(event(IDS.next(), DILA, Actions.files()), file("a.pdf"), file("b.pdf"));
        insert(event);
        var received = event.with(
                event.attachments().getLast().received(new Stored("k" + IDS.next(), 3, "eA==", Verdict.AWAITED)));

        update(received);
        update(received.toldBy(event.id()));

        assertThat(find(event)).contains(received.toldBy(event.id()));
    }

    @Test
    default void a_deleted_event_is_gone_with_its_files_and_deleting_twice_is_nothing() {
        var event = withFiles(event(IDS.next(), DILA, Actions.files()), file("a.pdf"));
        insert(event);

        ledger().write(tables -> tables.events().delete(event.id()));
        ledger().write(tables -> tables.events().delete(event.id()));

        assertThat(find(event)).isEmpty();
        assertThat(of(event.caseId())).isEmpty();
        insert(event);
        assertThat(find(event)).contains(event);
    }

    @Test
    default void what_one_said_in_some_cases_is_said_by_another() {
        var said = event(IDS.next(), MAIRIE_DE_LYON, Actions.message("un"));
        var answered = event(said.caseId(), DILA, Actions.message("deux"));
        var elsewhere = event(IDS.next(), MAIRIE_DE_LYON, Actions.message("trois"));
        insert(said);
        insert(answered);
        insert(elsewhere);

        ledger().write(tables -> tables.events().handOver(List.of(said.caseId()), MAIRIE_DE_LYON, CD_DE_MOSELLE));

        assertThat(of(said.caseId())).containsExactly(said.saidBy(CD_DE_MOSELLE), answered);
        assertThat(find(elsewhere)).contains(elsewhere);
    }

    private static Event event(UUID caseId, OrganizationId transmitter, Action action) {
        return new Event(
                IDS.next(),
                caseId,
                transmitter,
                action,
                EventStatus.IN_PROGRESS,
                TODAY,
                TODAY,
                PartnerInfo.NONE,
                List.of(),
                0,
                null);
    }

    private static Event withFiles(Event event, Attachment... files) {
        return new Event(
                event.id(),
                event.caseId(),
                event.transmitter(),
                event.action(),
                event.status(),
                event.createdAt(),
                event.updatedAt(),
                event.partnerInfo(),
                List.of(files),
                event.caseMoves(),
                event.notificationId());
    }

    private static Attachment file(String name) {
        return Attachment.declared(IDS.next(), new FileDeclaration(name, "piece", 12, PDF, List.of()));
    }

    private void insert(Event event) {
        ledger().write(tables -> tables.events().insert(event));
    }

    private void update(Event event) {
        ledger().write(tables -> tables.events().update(event));
    }

    private Optional<Event> find(Event event) {
        return ledger().transaction(tables -> tables.events().find(event.id()));
    }

    private List<Event> of(UUID caseId) {
        return ledger().transaction(tables -> tables.events().of(caseId));
    }
}
