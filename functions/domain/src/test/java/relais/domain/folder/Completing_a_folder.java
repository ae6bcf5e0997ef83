package relais.domain.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.Outcomes.faults;
import static relais.domain.Outcomes.forbidden;
import static relais.domain.Outcomes.missing;
import static relais.domain.Outcomes.value;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.CD_DE_MOSELLE;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.CERTDC;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.subscription.NotificationFrequency.DAILY;
import static relais.domain.subscription.NotificationFrequency.EACH;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;
import static relais.domain.subscription.SubscriptionStatus.SUSPENDED;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import relais.domain.Hub;
import relais.domain.Promise;
import relais.domain.attachment.Verdict;
import relais.domain.mailbox.Notification;
import relais.domain.outbox.MemoryMailer;
import relais.domain.process.Status;

/** Tells each recipient once, before it answers. */
final class Completing_a_folder {
    private final Hub hub = new Hub();

    @Test
    @Promise("HUB-15")
    void puts_one_entry_for_each_case_in_its_own_recipients_mailbox() {
        var folder = hub.deposit(aFolder().to(MAIRIE_DE_LYON, CD_DE_MOSELLE));

        value(hub.complete(folder));

        assertThat(hub.mailboxOf(MAIRIE_DE_LYON))
                .extracting(Notification::caseId)
                .containsExactly(folder.cases().getFirst().id());
        assertThat(hub.mailboxOf(CD_DE_MOSELLE))
                .extracting(Notification::caseId)
                .containsExactly(folder.cases().getLast().id());
        assertThat(hub.mailboxOf(MAIRIE_DE_CLAMART)).isEmpty();
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON).getFirst())
                .extracting(Notification::transmitter, Notification::processCode, Notification::eventId)
                .containsExactly(DILA, "EtatCivil", null);
    }

    @Test
    void has_notified_before_it_answers() {
        var folder = hub.deposit(aFolder().to(MAIRIE_DE_LYON, CD_DE_MOSELLE));

        hub.complete(folder);

        var now = hub.now(folder);
        assertThat(now.globalStatus()).isEqualTo(Status.HUBEE_NOTIFIED);
        assertThat(now.cases()).extracting(Case::status).containsOnly(Status.HUBEE_NOTIFIED);
        assertThat(now.cases()).extracting(Case::transmittedAt).containsOnly(hub.clock.instant());
        assertThat(hub.owed(folder)).isEmpty();
    }

    @Test
    void twice_is_accepted_and_tells_nobody_again() {
        var folder = hub.send(aFolder());
        hub.deleteNotification.delete(
                hub.softwareOf(MAIRIE_DE_LYON),
                hub.mailboxOf(MAIRIE_DE_LYON).getFirst().id());

        value(hub.complete(folder));

        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).isEmpty();
        assertThat(hub.now(folder)).isEqualTo(folder);
    }

    @Test
    void with_a_file_that_never_came_is_refused_and_names_it() {
        var folder = hub.deposit(aFolder().with("reçu.pdf", 1).with("attendu.pdf", 1));
        hub.upload(folder, folder.attachments().getFirst(), new byte[1]);

        assertThat(faults(hub.complete(folder))).containsExactly("Attachments are still PENDING: attendu.pdf");

        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).isEmpty();
        assertThat(hub.now(folder).isCompleted()).isFalse();
    }

    @Test
    void is_not_hindered_by_a_rejected_file() {
        var folder = hub.deposit(aFolder().with("acte.pdf", 5));
        hub.upload(folder, folder.attachments().getFirst(), new byte[1]);

        value(hub.complete(folder));

        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).hasSize(1);
    }

    @Test
    void reaches_a_recipient_whose_subscription_was_suspended_after_the_deposit() {
        var folder = hub.deposit(aFolder().to(MAIRIE_DE_LYON));
        hub.subscribe(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL).being(SUSPENDED).build());

        value(hub.complete(folder));

        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).hasSize(1);
        assertThat(hub.firstCase(folder).status()).isEqualTo(Status.HUBEE_NOTIFIED);
    }

    @Test
    @Promise("HUB-30")
    void queues_a_mail_for_the_subscription_that_wants_one_at_each_arrival_and_for_no_other() {
        hub.subscribe(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                .mailing(EACH, "etat-civil@lyon.example")
                .build());
        hub.subscribe(aSubscription(MAIRIE_DE_CLAMART, ETAT_CIVIL)
                .mailing(DAILY, "etat-civil@clamart.example")
                .build());
        hub.subscribe(aSubscription(CD_DE_MOSELLE, ETAT_CIVIL).mailing(EACH).build());

        hub.send(aFolder().to(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART, CD_DE_MOSELLE));
        hub.queue.submitted().forEach(hub.sendQueuedMail::send);

        assertThat(hub.mailer.sent())
                .flatExtracting(sent -> sent.mail().to())
                .containsExactly("etat-civil@lyon.example");
    }

    @Test
    @Promise("HUB-83")
    void mails_nothing_of_what_the_folder_holds() {
        hub.subscribe(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                .mailing(EACH, "etat-civil@lyon.example")
                .build());
        var folder = hub.send(aFolder()
                .numbered("DILA-AEC-31415")
                .of(new Applicant("Zénobie", "Quesnel", "zq@example.org"))
                .saying("secret")
                .with("acte-quesnel.pdf", 7));

        hub.queue.submitted().forEach(hub.sendQueuedMail::send);

        var mail = hub.mailer.sent().getFirst().mail();
        assertThat(mail.subject() + mail.text())
                .contains("Demande d’acte d’état civil")
                .doesNotContain("Zénobie", "Quesnel", "zq@example.org", "31415", "secret", "acte-quesnel")
                .doesNotContain(
                        folder.id().toString(), folder.cases().getFirst().id().toString())
                .doesNotContain(folder.attachments().getFirst().id().toString());
    }

    @Test
    void sends_a_queued_mail_once_though_its_message_comes_twice() {
        hub.subscribe(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                .mailing(EACH, "etat-civil@lyon.example")
                .build());
        var folder = hub.send(aFolder());
        var message = hub.queue.submitted().getFirst();

        hub.sendQueuedMail.send(message);
        hub.sendQueuedMail.send(message);

        assertThat(hub.mailer.sent()).extracting(MemoryMailer.Sent::id).containsExactly(message);
        assertThat(hub.owed(folder)).isEmpty();
    }

    @Test
    void hands_a_mail_to_the_queue_again_until_it_was_sent() {
        hub.subscribe(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                .mailing(EACH, "etat-civil@lyon.example")
                .build());
        hub.send(aFolder());

        hub.effects.sweep();
        assertThat(hub.queue.submitted()).hasSize(1);
        hub.clock.advance(Duration.ofMinutes(1));
        hub.effects.sweep();

        assertThat(hub.queue.submitted())
                .hasSize(2)
                .containsOnly(hub.queue.submitted().getFirst());
    }

    @Test
    void waits_for_the_verdicts_before_it_tells() {
        hub.scanningWith((key, size) -> Verdict.AWAITED);
        var folder = hub.deposit(aFolder().with("acte.pdf", 1));
        hub.upload(folder, folder.attachments().getFirst(), new byte[1]);

        value(hub.complete(folder));

        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).isEmpty();
        assertThat(hub.firstCase(folder).status()).isEqualTo(Status.HUBEE_COMPLETED);
        assertThat(hub.owed(folder)).hasSize(1);
    }

    @Test
    void answers_yes_when_the_mailboxes_fail_and_the_sweep_tells_once() {
        var folder = hub.deposit(aFolder());
        hub.faults.failOnce("put");

        value(hub.complete(folder));
        assertThat(hub.now(folder).globalStatus()).isEqualTo(Status.HUBEE_COMPLETED);
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).isEmpty();

        hub.clock.advance(Duration.ofMinutes(1));
        hub.effects.sweep();
        hub.effects.sweep();
        assertThat(hub.now(folder).globalStatus()).isEqualTo(Status.HUBEE_NOTIFIED);
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).hasSize(1);
        assertThat(hub.owed(folder)).isEmpty();
    }

    @Test
    void passes_over_an_effect_that_keeps_failing_and_tells_the_others() {
        var unlucky = hub.deposit(aFolder().to(MAIRIE_DE_LYON, CD_DE_MOSELLE));
        hub.faults.failOnce("put");

        hub.complete(unlucky);

        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).isEmpty();
        assertThat(hub.mailboxOf(CD_DE_MOSELLE)).hasSize(1);
        assertThat(hub.now(unlucky).globalStatus()).isEqualTo(Status.HUBEE_COMPLETED);
    }

    @Test
    void by_another_operator_is_forbidden_and_of_an_unknown_folder_is_missing() {
        var folder = hub.deposit(aFolder());
        var dgs = hub.operatorOf(CERTDC);

        assertThat(forbidden(hub.changeFolder.change(dgs, folder.id(), Status.HUBEE_COMPLETED, null)))
                .isEqualTo("Unauthorized user");
        assertThat(missing(hub.changeFolder.change(dgs, hub.ids.next(), Status.HUBEE_COMPLETED, null)))
                .isEqualTo("Folder");
        assertThat(hub.now(folder)).isEqualTo(folder);
    }
}
