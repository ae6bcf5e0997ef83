package relais.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.Outcomes.value;
import static relais.domain.event.Actions.message;
import static relais.domain.event.Actions.update;
import static relais.domain.event.Actions.wanting;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.process.KnownProcesses.PDF;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import relais.domain.Hub;
import relais.domain.access.Caller;
import relais.domain.attachment.FileDeclaration;
import relais.domain.folder.Folder;
import relais.domain.mailbox.EventStatus;
import relais.domain.outbox.Effect;
import relais.domain.outbox.Mail;
import relais.domain.process.Status;
import relais.domain.subscription.NotificationFrequency;

/** Is told by mail, once each time it comes back, to a recipient that wants a mail at each télédossier. */
final class A_case_given_back {
    private final Hub hub = new Hub();
    private final Caller dila = hub.softwareOf(DILA);
    private final Caller lyon = hub.softwareOf(MAIRIE_DE_LYON);
    private final Folder folder = hub.send(aFolder().to(MAIRIE_DE_LYON));

    A_case_given_back() {
        told(NotificationFrequency.EACH);
    }

    @ParameterizedTest
    @CsvSource({"ADD_AWAITING, HUBEE_NOTIFIED", "ADD_AWAITING, HUBEE_COMPLETED", "DONE, HUBEE_NOTIFIED"})
    void by_an_event_is_mailed(Status before, Status wanted) {
        hub.place(folder, before);

        hub.post(dila, folder, update(wanted));

        assertThat(hub.firstCase(folder).status()).isEqualTo(Status.HUBEE_NOTIFIED);
        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).containsExactly("accueil@lyon.example");
            assertThat(mail.subject())
                    .startsWith("Télédossier rendu")
                    .endsWith("«\u00a0Demande d’acte d’état civil\u00a0»");
            assertThat(mail.text()).contains("à la ville de Lyon").doesNotContain(folder.externalId());
        });
    }

    @Test
    void by_an_event_with_files_is_mailed_when_that_is_sent() {
        hub.place(folder, Status.ADD_AWAITING);
        var event = hub.post(
                dila,
                folder,
                wanting(Status.HUBEE_NOTIFIED, Actions.files()),
                new FileDeclaration("acte.pdf", "acte", 3, PDF, List.of()));
        value(hub.upload(dila, event, new byte[3]));
        assertThat(mails()).isEmpty();

        value(hub.change(dila, event, EventStatus.SENT));

        assertThat(mails()).hasSize(1);
    }

    @Test
    void by_a_patch_alone_is_mailed_to_nobody() {
        hub.place(folder, Status.ADD_AWAITING);

        patch(Status.HUBEE_NOTIFIED);

        assertThat(mails()).isEmpty();
    }

    @Test
    void by_a_patch_is_mailed_by_the_event_that_follows() {
        hub.place(folder, Status.ADD_AWAITING);
        patch(Status.HUBEE_NOTIFIED);

        hub.post(dila, folder, update(Status.HUBEE_NOTIFIED));

        assertThat(mails()).hasSize(1);
    }

    @Test
    void is_mailed_once_whatever_follows() {
        hub.place(folder, Status.ADD_AWAITING);

        hub.post(dila, folder, update(Status.HUBEE_NOTIFIED));
        hub.post(dila, folder, update(Status.HUBEE_NOTIFIED));
        patch(Status.HUBEE_NOTIFIED);
        hub.post(dila, folder, wanting(Status.HUBEE_NOTIFIED, message("La voici")));
        hub.clock.advance(Duration.ofDays(2));
        hub.post(dila, folder, update(Status.HUBEE_NOTIFIED));

        assertThat(mails()).hasSize(1);
    }

    @Test
    void again_after_its_recipient_moved_it_is_mailed_again() {
        hub.place(folder, Status.ADD_AWAITING);
        hub.post(dila, folder, update(Status.HUBEE_NOTIFIED));
        hub.post(lyon, folder, update(Status.ADD_AWAITING));

        hub.post(dila, folder, update(Status.HUBEE_NOTIFIED));

        assertThat(mails()).hasSize(2);
    }

    @Test
    void is_mailed_to_whoever_has_it_by_then() {
        hub.subscribe(aSubscription(MAIRIE_DE_CLAMART, ETAT_CIVIL)
                .mailing(NotificationFrequency.EACH, "accueil@clamart.example")
                .build());
        hub.place(folder, Status.ADD_AWAITING);
        value(hub.migrate(hub.administration(), MAIRIE_DE_LYON, MAIRIE_DE_CLAMART));

        hub.post(dila, folder, update(Status.HUBEE_NOTIFIED));

        assertThat(mails()).flatExtracting(Mail::to).contains("accueil@clamart.example");
        assertThat(mails()).flatExtracting(Mail::to).doesNotContain("accueil@lyon.example");
    }

    @Test
    void that_was_not_given_back_is_mailed_to_nobody() {
        hub.post(dila, folder, update(Status.HUBEE_NOTIFIED));
        hub.place(folder, Status.DONE);
        hub.post(dila, folder, update(Status.IN_PROGRESS));
        hub.place(folder, Status.ARCHIVED);
        hub.post(dila, folder, update(Status.HUBEE_NOTIFIED));

        assertThat(mails()).isEmpty();
    }

    @Test
    void is_not_mailed_because_its_recipient_says_so() {
        hub.place(folder, Status.ADD_AWAITING);
        patch(Status.HUBEE_NOTIFIED);

        hub.post(lyon, folder, update(Status.HUBEE_NOTIFIED));

        assertThat(mails()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EACH")
    void is_left_out_of_digests_which_count_new_ones(NotificationFrequency frequency) {
        told(frequency);
        hub.place(folder, Status.ADD_AWAITING);

        hub.post(dila, folder, update(Status.HUBEE_NOTIFIED));

        assertThat(mails()).isEmpty();
        var never = hub.clock.instant().plus(Duration.ofDays(30));
        assertThat(hub.ledger.<List<?>>transaction(
                        tables -> tables.arrivalDigests().takeDue(never, 10)))
                .isEmpty();
    }

    private void told(NotificationFrequency frequency) {
        hub.subscribe(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                .mailing(frequency, "accueil@lyon.example")
                .build());
    }

    private void patch(Status status) {
        value(hub.moveCase.move(dila, folder.cases().getFirst().id(), status));
    }

    /** Returns every mail owed about a return, as it would be sent now; none is closed. */
    private List<Mail> mails() {
        var never = hub.clock.instant().plus(Duration.ofDays(30));
        return hub.ledger.transaction(tables -> tables.outbox().due(never, 100)).stream()
                .flatMap(row -> row.effect() instanceof Effect.MailReturn owed ? Stream.of(owed) : Stream.empty())
                .flatMap(owed -> hub.writeCaseMail.write(owed).stream())
                .map(Mail::typed)
                .toList();
    }
}
