package relais.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.Outcomes.faults;
import static relais.domain.Outcomes.forbidden;
import static relais.domain.Outcomes.missing;
import static relais.domain.Outcomes.value;
import static relais.domain.event.Actions.message;
import static relais.domain.event.Actions.update;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.CD_DE_MOSELLE;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.organization.Partners.MAIRIE_DE_METZ;
import static relais.domain.organization.Partners.NOBODY;
import static relais.domain.process.KnownProcesses.CERTDC;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import relais.domain.Hub;
import relais.domain.Outcome;
import relais.domain.access.Caller;
import relais.domain.event.Event;
import relais.domain.folder.Folder;
import relais.domain.folder.PartnerInfo;
import relais.domain.mailbox.EventStatus;
import relais.domain.mailbox.Notification;
import relais.domain.process.Status;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.SubscriptionStatus;

/** Takes the cases, the events and the notifications of an organisation to another that may read them, once. */
final class A_migration {
    private final Hub hub = new Hub();
    private final Caller lyon = hub.softwareOf(MAIRIE_DE_LYON);
    private final Caller clamart = hub.softwareOf(MAIRIE_DE_CLAMART);

    A_migration() {
        hub.agree(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART);
    }

    @Test
    void hands_the_cases_over_and_their_first_recipient_sees_them_no_more() {
        var sent = hub.send(aFolder().to(MAIRIE_DE_LYON, CD_DE_MOSELLE).with("acte.pdf", 1));
        var other = hub.send(aFolder().from(CERTDC.osl()).to(MAIRIE_DE_LYON));
        var caseId = hub.firstCase(sent).id();

        assertThat(value(migrate(lyon))).isEqualTo(2);

        assertThat(hub.firstCase(sent).recipient()).isEqualTo(MAIRIE_DE_CLAMART);
        assertThat(hub.firstCase(other).recipient()).isEqualTo(MAIRIE_DE_CLAMART);
        assertThat(hub.now(sent).cases().getLast().recipient()).isEqualTo(CD_DE_MOSELLE);
        assertThat(value(hub.findCase.find(clamart, caseId)).attachments()).hasSize(1);
        assertThat(forbidden(hub.findCase.find(lyon, caseId))).isEqualTo("Unauthorized user");
    }

    @Test
    void of_which_nothing_is_left_changes_nothing_and_counts_none() {
        hub.send(aFolder().to(MAIRIE_DE_LYON));
        migrate(lyon);
        var before = hub.mailboxOf(MAIRIE_DE_CLAMART);

        assertThat(value(migrate(lyon))).isZero();

        assertThat(hub.mailboxOf(MAIRIE_DE_CLAMART)).isEqualTo(before);
    }

    @Test
    void takes_what_waits_in_the_mailbox_along_and_leaves_what_was_deleted() {
        hub.send(aFolder().to(MAIRIE_DE_LYON));
        var treated = hub.mailboxOf(MAIRIE_DE_LYON).getFirst();
        hub.deleteNotification.delete(lyon, treated.id());
        var waiting = hub.send(aFolder().to(MAIRIE_DE_LYON));
        hub.post(hub.operatorOf(waiting), waiting, message("Avez-vous reçu ?"));
        var told = hub.mailboxOf(MAIRIE_DE_LYON);

        migrate(lyon);

        assertThat(told).hasSize(2);
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).isEmpty();
        assertThat(hub.mailboxOf(MAIRIE_DE_CLAMART))
                .isEqualTo(told.stream()
                        .map(each -> each.addressedTo(MAIRIE_DE_CLAMART))
                        .toList());
        assertThat(owedMoves()).isFalse();
    }

    @Test
    void of_a_full_mailbox_is_finished_by_the_sweep_in_the_order_of_time() {
        IntStream.range(0, 1_200).forEach(i -> hub.send(aFolder().to(MAIRIE_DE_LYON)));
        var told = ids(hub.mailboxes.list(MAIRIE_DE_LYON, 2_000));

        assertThat(value(migrate(lyon))).isEqualTo(1_200);
        assertThat(hub.mailboxes.list(MAIRIE_DE_CLAMART, 2_000)).hasSize(500);
        hub.effects.sweep();
        hub.effects.sweep();

        assertThat(ids(hub.mailboxes.list(MAIRIE_DE_CLAMART, 2_000))).isEqualTo(told);
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).isEmpty();
        assertThat(owedMoves()).isFalse();
    }

    @Test
    void leaves_what_arrives_afterwards_with_the_source() {
        hub.send(aFolder().to(MAIRIE_DE_LYON));
        migrate(lyon);

        hub.send(aFolder().to(MAIRIE_DE_LYON));

        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).hasSize(1);
        assertThat(hub.mailboxOf(MAIRIE_DE_CLAMART)).hasSize(1);
    }

    @Test
    void before_completion_has_the_target_told_and_the_operators_retry_answered() {
        var deposit = aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 1);
        var folder = hub.deposit(deposit);
        migrate(lyon);

        assertThat(value(hub.depositFolder.deposit(hub.operatorOf(folder), deposit.deposit(), PartnerInfo.NONE))
                        .id())
                .isEqualTo(folder.id());
        hub.upload(folder, folder.attachments().getFirst(), new byte[1]);
        hub.complete(folder);

        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).isEmpty();
        assertThat(hub.mailboxOf(MAIRIE_DE_CLAMART))
                .extracting(Notification::caseId)
                .containsExactly(folder.cases().getFirst().id());
    }

    @Test
    void between_a_completion_and_its_notification_has_the_target_told_once() {
        var folder = hub.deposit(aFolder().to(MAIRIE_DE_LYON));
        hub.faults.failOnce("put");
        hub.complete(folder);
        assertThat(hub.firstCase(folder).status()).isEqualTo(Status.HUBEE_COMPLETED);

        migrate(lyon);
        sweep();

        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).isEmpty();
        assertThat(hub.mailboxOf(MAIRIE_DE_CLAMART)).hasSize(1);
        assertThat(hub.firstCase(folder).status()).isEqualTo(Status.HUBEE_NOTIFIED);
    }

    @Test
    void of_a_case_that_was_told_and_not_noted_tells_the_target_once() {
        var folder = hub.deposit(aFolder().to(MAIRIE_DE_LYON));
        hub.faults.failOnce("put");
        hub.complete(folder);
        hub.mailboxes.put(owedNotification(folder));

        migrate(lyon);
        sweep();

        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).isEmpty();
        assertThat(hub.mailboxOf(MAIRIE_DE_CLAMART)).hasSize(1);
    }

    @Test
    void leaves_no_room_for_one_who_tells_its_first_recipient_late() {
        var folder = hub.deposit(aFolder().to(MAIRIE_DE_LYON));
        hub.faults.failOnce("put");
        hub.complete(folder);
        var late = owedNotification(folder);
        migrate(lyon);
        sweep();

        hub.mailboxes.put(late);

        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).isEmpty();
    }

    @Test
    void during_the_telling_of_an_event_has_it_told_where_the_case_is() {
        var folder = hub.send(aFolder().to(MAIRIE_DE_LYON));
        hub.faults.failOnce("put");
        var event = hub.post(hub.operatorOf(folder), folder, message("Avez-vous reçu ?"));
        migrate(lyon);

        sweep();
        hub.change(clamart, event, EventStatus.RECEIVED);

        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).isEmpty();
        assertThat(hub.mailboxOf(MAIRIE_DE_CLAMART).getLast().event())
                .isEqualTo(hub.now(event).state());
    }

    @Test
    void has_what_the_source_said_said_by_the_target_so_that_saying_it_again_is_no_news() {
        var folder = hub.send(aFolder().to(MAIRIE_DE_LYON));
        var said = hub.post(lyon, folder, update(Status.IN_PROGRESS));
        hub.post(hub.operatorOf(folder), folder, message("Merci"));
        migrate(lyon);

        var again = hub.post(clamart, folder, update(Status.IN_PROGRESS));

        assertThat(again.id()).isEqualTo(said.id());
        assertThat(hub.eventsOf(folder))
                .extracting(Event::transmitter)
                .containsExactly(MAIRIE_DE_CLAMART, folder.osl());
    }

    @Test
    void by_a_client_of_some_demarches_moves_nothing_beyond_them() {
        var civil = hub.send(aFolder().to(MAIRIE_DE_LYON));
        var death = hub.send(aFolder().from(CERTDC.osl()).to(MAIRIE_DE_LYON));

        assertThat(value(migrate(hub.softwareOf(MAIRIE_DE_LYON, "CERTDC")))).isEqualTo(1);

        assertThat(hub.firstCase(civil).recipient()).isEqualTo(MAIRIE_DE_LYON);
        assertThat(hub.firstCase(death).recipient()).isEqualTo(MAIRIE_DE_CLAMART);
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).hasSize(1);
        assertThat(hub.mailboxOf(MAIRIE_DE_CLAMART)).hasSize(1);
    }

    @Test
    void is_the_sources_or_an_administrators_to_ask_for_and_nobody_elses() {
        hub.send(aFolder().to(MAIRIE_DE_LYON));

        assertThat(forbidden(migrate(clamart))).isEqualTo("Unauthorized user");
        assertThat(forbidden(migrate(hub.operatorOf(ETAT_CIVIL)))).isEqualTo("Unauthorized user");
        assertThat(value(migrate(hub.administration()))).isEqualTo(1);
    }

    @Test
    void of_what_is_treated_on_the_portal_is_forbidden_to_software_and_moves_nothing() {
        var folder = hub.send(aFolder().to(MAIRIE_DE_LYON));
        hub.subscribe(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                .inMode(AccessMode.PORTAIL)
                .build());

        assertThat(forbidden(migrate(lyon))).contains("EtatCivil", "PORTAIL");

        assertThat(hub.firstCase(folder).recipient()).isEqualTo(MAIRIE_DE_LYON);
        assertThat(value(migrate(hub.administration()))).isEqualTo(1);
    }

    @Test
    void to_one_that_could_not_read_them_is_refused_by_the_names_of_the_demarches_and_moves_nothing() {
        var folder = hub.send(aFolder().to(MAIRIE_DE_LYON));
        hub.send(aFolder().from(CERTDC.osl()).to(MAIRIE_DE_LYON));
        hub.subscribe(aSubscription(MAIRIE_DE_METZ, CERTDC).build());
        hub.subscribe(aSubscription(MAIRIE_DE_METZ, ETAT_CIVIL)
                .being(SubscriptionStatus.SUSPENDED)
                .build());

        hub.agree(MAIRIE_DE_LYON, MAIRIE_DE_METZ);

        assertThat(faults(hub.migrate(lyon, MAIRIE_DE_LYON, MAIRIE_DE_METZ)))
                .containsExactly("Organization %s has no active subscription to EtatCivil: no case was moved"
                        .formatted(MAIRIE_DE_METZ));

        assertThat(hub.firstCase(folder).recipient()).isEqualTo(MAIRIE_DE_LYON);
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).hasSize(2);
    }

    @Test
    void needs_two_organisations_that_are_known() {
        var admin = hub.administration();

        assertThat(missing(hub.migrate(admin, NOBODY, MAIRIE_DE_LYON))).isEqualTo("Organization");
        assertThat(missing(hub.migrate(admin, MAIRIE_DE_LYON, NOBODY))).isEqualTo("Organization");
        assertThat(faults(hub.migrate(admin, MAIRIE_DE_LYON, MAIRIE_DE_LYON))).hasSize(1);
    }

    @Test
    void onwards_waits_for_the_notifications_of_the_one_before() {
        hub.send(aFolder().to(MAIRIE_DE_LYON));
        hub.agree(MAIRIE_DE_CLAMART, CD_DE_MOSELLE);
        hub.faults.failOnce("move");
        migrate(lyon);

        assertThat(faults(hub.migrate(clamart, MAIRIE_DE_CLAMART, CD_DE_MOSELLE))
                        .getFirst())
                .contains("try again in a minute");
        assertThat(value(migrate(lyon))).isZero();
        sweep();

        assertThat(value(hub.migrate(clamart, MAIRIE_DE_CLAMART, CD_DE_MOSELLE)))
                .isEqualTo(1);
        assertThat(hub.mailboxOf(MAIRIE_DE_CLAMART)).isEmpty();
        assertThat(hub.mailboxOf(CD_DE_MOSELLE)).hasSize(1);
    }

    @Test
    void and_back_leaves_everything_where_it_was() {
        var folder = hub.send(aFolder().to(MAIRIE_DE_LYON));
        var before = hub.mailboxOf(MAIRIE_DE_LYON);

        hub.agree(MAIRIE_DE_CLAMART, MAIRIE_DE_LYON);
        migrate(lyon);
        value(hub.migrate(clamart, MAIRIE_DE_CLAMART, MAIRIE_DE_LYON));

        assertThat(hub.firstCase(folder).recipient()).isEqualTo(MAIRIE_DE_LYON);
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).isEqualTo(before);
        assertThat(hub.mailboxOf(MAIRIE_DE_CLAMART)).isEmpty();
    }

    private Outcome<Integer> migrate(Caller caller) {
        return hub.migrate(caller, MAIRIE_DE_LYON, MAIRIE_DE_CLAMART);
    }

    private void sweep() {
        hub.clock.advance(Duration.ofMinutes(2));
        hub.effects.sweep();
    }

    private boolean owedMoves() {
        return hub.ledger.transaction(tables -> tables.outbox().owesMove(MAIRIE_DE_CLAMART, MAIRIE_DE_LYON));
    }

    /** The notification that a dispatcher which died, or is late, puts in the first recipient's mailbox. */
    private Notification owedNotification(Folder folder) {
        var owed = hub.ledger.transaction(
                tables -> tables.outbox().find(hub.owed(folder).getFirst()).orElseThrow());
        var part = folder.cases().getFirst();
        return new Notification(
                owed.id(), part.recipient(), folder.osl(), folder.processCode(), part.id(), null, hub.clock.instant());
    }

    private static List<String> ids(List<Notification> notifications) {
        return notifications.stream().map(each -> each.id().toString()).toList();
    }
}
