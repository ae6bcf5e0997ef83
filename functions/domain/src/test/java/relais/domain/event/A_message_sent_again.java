package relais.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.Outcomes.value;
import static relais.domain.event.Actions.files;
import static relais.domain.event.Actions.message;
import static relais.domain.event.Actions.update;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.PDF;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import relais.domain.Hub;
import relais.domain.access.Caller;
import relais.domain.attachment.FileDeclaration;
import relais.domain.folder.Folder;
import relais.domain.mailbox.ActionType;
import relais.domain.mailbox.EventStatus;
import relais.domain.process.Status;

/** Is answered like the first one for a minute, because that answer may be lost; afterwards the same words are said anew. */
final class A_message_sent_again {
    private static final FileDeclaration ACT = new FileDeclaration("acte.pdf", "acte", 3, PDF, List.of());

    private final Hub hub = new Hub();
    private final Caller dila = hub.softwareOf(DILA);
    private final Caller lyon = hub.softwareOf(MAIRIE_DE_LYON);
    private final Folder folder = hub.send(aFolder().to(MAIRIE_DE_LYON));

    @ParameterizedTest
    @EnumSource(names = {"SENDING_MESSAGE", "COM_ADD"})
    void within_a_minute_answers_the_first_and_tells_nobody_twice(ActionType type) {
        var first = hub.post(lyon, folder, saying(type));
        hub.clock.advance(Duration.ofSeconds(59));

        var again = hub.post(lyon, folder, saying(type));

        assertThat(again).isEqualTo(first);
        assertThat(hub.mailboxOf(DILA)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"SENDING_MESSAGE", "COM_ADD"})
    void after_a_minute_is_another(ActionType type) {
        var first = hub.post(lyon, folder, saying(type));
        hub.clock.advance(Repeats.OF_A_MESSAGE);

        assertThat(hub.post(lyon, folder, saying(type)).id()).isNotEqualTo(first.id());
    }

    @Test
    void by_the_other_side_is_another() {
        var first = hub.post(lyon, folder, message("Bonjour"));

        assertThat(hub.post(dila, folder, message("Bonjour")).id()).isNotEqualTo(first.id());
    }

    @Test
    void in_another_case_is_another() {
        var other = hub.send(aFolder().to(MAIRIE_DE_LYON));
        var first = hub.post(lyon, folder, message("Bonjour"));

        assertThat(hub.post(lyon, other, message("Bonjour")).id()).isNotEqualTo(first.id());
    }

    @Test
    void in_other_words_is_another() {
        var first = hub.post(lyon, folder, message("Bonjour"));

        assertThat(hub.post(lyon, folder, message("Bonjour !")).id()).isNotEqualTo(first.id());
    }

    @Test
    void once_the_first_was_received_is_another() {
        var first = hub.post(lyon, folder, message("Bonjour"));
        value(hub.change(dila, first, EventStatus.RECEIVED));

        assertThat(hub.post(lyon, folder, message("Bonjour")).id()).isNotEqualTo(first.id());
    }

    @Test
    void once_the_case_has_moved_is_another() {
        var first = hub.post(lyon, folder, message("Bonjour"));
        value(hub.moveCase.move(lyon, first.caseId(), Status.IN_PROGRESS));

        assertThat(hub.post(lyon, folder, message("Bonjour")).id()).isNotEqualTo(first.id());
    }

    @Test
    void that_moved_the_case_itself_is_still_a_repeat() {
        var said = Actions.wanting(Status.ADD_AWAITING, message("Il manque une pièce"));
        var first = hub.post(lyon, folder, said);

        assertThat(hub.post(lyon, folder, said)).isEqualTo(first);
    }

    @Test
    void with_files_answers_the_first_while_its_files_are_awaited() {
        var first = hub.post(dila, folder, files(), ACT);

        var again = hub.post(dila, folder, files(), ACT);
        value(hub.upload(dila, again, new byte[3]));
        value(hub.change(dila, first, EventStatus.SENT));

        assertThat(again).isEqualTo(first);
        assertThat(hub.post(dila, folder, files(), ACT).id())
                .as("once the first is sent")
                .isNotEqualTo(first.id());
    }

    @Test
    void with_another_file_is_another() {
        var first = hub.post(dila, folder, files(), ACT);

        var longer = new FileDeclaration("acte.pdf", "acte", 4, PDF, List.of());
        assertThat(hub.post(dila, folder, files(), longer).id()).isNotEqualTo(first.id());
        assertThat(hub.post(dila, folder, files(), ACT, longer).id()).isNotEqualTo(first.id());
    }

    @ParameterizedTest
    @EnumSource(names = {"ATTACH_DL", "ATTACH_DL_ALL"})
    void that_tells_of_a_download_is_always_another(ActionType type) {
        var first = hub.post(lyon, folder, saying(type));

        assertThat(hub.post(lyon, folder, saying(type)).id()).isNotEqualTo(first.id());
    }

    @Test
    void is_no_status_update_though_it_says_the_same() {
        var first = hub.post(lyon, folder, update(Status.IN_PROGRESS));

        var other = hub.post(
                lyon,
                folder,
                new Action(ActionType.COM_ADD, "Mme Durand", null, null, true, null, "IN_PROGRESS", null));

        assertThat(other.id()).isNotEqualTo(first.id());
    }

    private static Action saying(ActionType type) {
        return new Action(type, "Mme Durand", "Bonjour", null, true, null, null, null);
    }
}
