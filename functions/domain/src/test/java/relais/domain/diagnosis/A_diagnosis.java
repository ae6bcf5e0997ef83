package relais.domain.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.Outcomes.value;
import static relais.domain.event.Actions.files;
import static relais.domain.event.Actions.message;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.DGS;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import relais.domain.Hub;
import relais.domain.Outcome;
import relais.domain.Outcomes;
import relais.domain.access.Caller;
import relais.domain.access.Side;
import relais.domain.attachment.FileDeclaration;
import relais.domain.attachment.Verdict;
import relais.domain.event.Actions;
import relais.domain.folder.Case;
import relais.domain.folder.Folder;
import relais.domain.mailbox.ActionType;
import relais.domain.mailbox.EventStatus;
import relais.domain.organization.Organization;
import relais.domain.process.Status;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.Subscription;
import relais.domain.subscription.SubscriptionStatus;

/** Says what keeps a télédossier, and who must act. */
class A_diagnosis {
    private final Hub hub = new Hub();
    private final Diagnose diagnose = new Diagnose(hub.ledger, hub.mailboxes, hub.clock);
    private final Caller dila = hub.softwareOf(DILA);
    private final Caller lyon = hub.softwareOf(MAIRIE_DE_LYON);

    @Test
    void of_what_was_never_completed_names_the_operator_and_its_missing_files_by_their_place() {
        var folder = hub.deposit(
                aFolder().to(MAIRIE_DE_LYON).with("Zoe Lefevre.pdf", 2).with("acte.pdf", 3));
        hub.upload(folder, folder.attachments().get(0), new byte[2]);
        hub.upload(folder, folder.attachments().get(1), new byte[1]);

        var found = findings(dila, folder);

        assertThat(found)
                .containsExactly(
                        new Finding.NotCompleted(),
                        new Finding.FileRejected(
                                file(2),
                                "Size does not match with attachment meta-data (1 bytes instead of the 3 declared)",
                                false));
        assertThat(found).extracting(Finding::mustAct).containsOnly(Optional.of(Side.OSL));
    }

    @Test
    void tells_the_recipient_the_same_before_it_may_see_the_case() {
        var folder = hub.deposit(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 1));

        assertThat(findings(lyon, folder))
                .containsExactly(new Finding.NotCompleted(), new Finding.FilePending(file(1)));
    }

    @Test
    void tells_of_a_virus_and_of_a_verdict_that_is_awaited() {
        hub.scanningWith((key, size) -> size == 1 ? Verdict.INFECTED : Verdict.AWAITED);
        var folder = hub.send(aFolder().to(MAIRIE_DE_LYON).with("a.pdf", 1).with("b.pdf", 2));

        assertThat(findings(dila, folder))
                .containsExactly(new Finding.FileInfected(file(1), true), new Finding.FileUnscanned(file(2)));
    }

    @Test
    void tells_of_a_file_of_an_event_that_waits_or_was_refused() {
        var folder = hub.send(aFolder().to(MAIRIE_DE_LYON));
        for (var verdict : List.of(Verdict.AWAITED, Verdict.INFECTED)) {
            hub.scanningWith((key, size) -> verdict);
            var file = new FileDeclaration(verdict + ".pdf", "suite", 3, "application/pdf", List.of());
            var event = hub.post(dila, folder, Actions.files(), file);
            hub.upload(dila, event, new byte[3]);
            hub.change(dila, event, EventStatus.SENT);
        }

        assertThat(findings(dila, folder))
                .contains(
                        new Finding.EventUnscanned(ActionType.ATTACH_DEPOSIT),
                        new Finding.EventFileRefused(ActionType.ATTACH_DEPOSIT, Side.OSL));
    }

    @Test
    void tells_of_files_that_the_antivirus_cannot_read() {
        hub.scanningWith((key, size) -> size == 1 ? Verdict.UNREADABLE : Verdict.TOO_BIG);
        var folder = hub.deposit(aFolder().to(MAIRIE_DE_LYON).with("a.pdf", 1).with("b.pdf", 2));
        folder.attachments().forEach(file -> hub.upload(folder, file, new byte[(int) file.size()]));

        assertThat(findings(dila, folder))
                .containsExactly(
                        new Finding.NotCompleted(),
                        new Finding.FileUnreadable(file(1), false),
                        new Finding.FileUnpackedTooBig(file(2), false));
    }

    @Test
    void tells_that_its_recipient_is_closed() {
        var folder = hub.send(aFolder().to(MAIRIE_DE_LYON));
        hub.ledger.write(tables -> {
            var town = tables.organizations().find(MAIRIE_DE_LYON).orElseThrow();
            tables.organizations()
                    .save(new Organization(
                            town.id(), town.name(), null, "Fermé", town.place(), town.contact(), null, null));
        });

        assertThat(findings(dila, folder)).contains(new Finding.RecipientClosed("Fermé"));
        hub.place(folder, Status.CLOSED);
        assertThat(findings(dila, folder)).doesNotContain(new Finding.RecipientClosed("Fermé"));
    }

    @Test
    void tells_that_its_recipient_had_handed_its_cases_over_before_it_came() {
        var before = hub.send(aFolder().to(MAIRIE_DE_LYON));
        value(hub.migrate(hub.administration(), MAIRIE_DE_LYON, MAIRIE_DE_CLAMART));
        var migrated = new Finding.RecipientMigrated(MAIRIE_DE_CLAMART, hub.clock.instant());
        hub.clock.advance(Duration.ofMinutes(1));
        var after = hub.send(aFolder().to(MAIRIE_DE_LYON));

        assertThat(findings(dila, after)).contains(migrated);
        assertThat(findings(lyon, after)).contains(migrated);
        assertThat(findings(dila, before)).doesNotContain(migrated);

        value(hub.migrate(hub.administration(), MAIRIE_DE_CLAMART, MAIRIE_DE_LYON));
        assertThat(findings(dila, after)).as("once they came back").doesNotContain(migrated);
    }

    @Test
    void tells_since_when_the_notification_waits_and_when_it_was_taken() {
        var folder = hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 1));
        var arrival = hub.clock.instant();
        hub.clock.advance(Duration.ofDays(3));

        assertThat(findings(dila, folder)).containsExactly(new Finding.Unread(arrival));

        hub.deleteNotification.delete(
                lyon, hub.mailboxOf(MAIRIE_DE_LYON).getFirst().id());
        assertThat(findings(dila, folder)).containsExactly(new Finding.Taken(hub.clock.instant()));
    }

    @Test
    void tells_that_a_notification_was_delivered_and_deleted_however_far_its_case_has_come() {
        var folder = hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 1));
        hub.deleteNotification.delete(
                lyon, hub.mailboxOf(MAIRIE_DE_LYON).getFirst().id());
        var deleted = hub.clock.instant();
        hub.clock.advance(Duration.ofDays(30));
        hub.place(folder, Status.IN_PROGRESS);

        assertThat(findings(dila, folder))
                .containsExactly(
                        new Finding.Reached(Status.IN_PROGRESS, hub.clock.instant()),
                        new Finding.ArrivalDeleted(deleted));
    }

    @Test
    void tells_that_the_notification_of_an_event_was_deleted_unless_the_event_was_received() {
        var folder = hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 1));
        var event = hub.post(lyon, folder, message("Bonjour"));
        hub.deleteNotification.delete(dila, hub.mailboxOf(DILA).getFirst().id());
        var deleted = new Finding.EventDeleted(ActionType.SENDING_MESSAGE, Side.OSL, hub.clock.instant());

        assertThat(findings(lyon, folder)).contains(deleted);
        assertThat(deleted.mustAct()).isEmpty();

        Outcomes.value(hub.changeEvent.change(dila, event.caseId(), event.id(), EventStatus.RECEIVED));
        assertThat(findings(lyon, folder)).doesNotContain(deleted);
    }

    @Test
    void tells_how_far_it_has_come_and_whose_turn_it_is() {
        var folder = hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 1));
        hub.place(folder, Status.DONE);

        var found = findings(lyon, folder);

        assertThat(found).containsExactly(new Finding.Reached(Status.DONE, hub.clock.instant()));
        assertThat(found.getFirst().mustAct()).contains(Side.OSL);
    }

    @Test
    void tells_that_nobody_is_told_of_a_reopening() {
        var folder = hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 1));
        hub.deleteNotification.delete(
                lyon, hub.mailboxOf(MAIRIE_DE_LYON).getFirst().id());
        hub.place(folder, Status.CLOSED);
        hub.place(folder, Status.HUBEE_NOTIFIED);

        assertThat(findings(dila, folder))
                .containsExactly(
                        new Finding.Reopened(hub.clock.instant()), new Finding.ArrivalDeleted(hub.clock.instant()));
    }

    @Test
    void tells_what_keeps_a_subscription_from_being_served() {
        var folder = hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 1));
        var day = LocalDate.of(2026, 4, 1);

        assertThat(kept(
                        folder,
                        aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                                .inMode(AccessMode.PORTAIL)
                                .build()))
                .contains(new Finding.OnPortal());
        assertThat(kept(
                        folder,
                        aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                                .being(SubscriptionStatus.SUSPENDED)
                                .build()))
                .contains(new Finding.SubscriptionClosed(SubscriptionStatus.SUSPENDED));
        assertThat(kept(
                        folder,
                        aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                                .activeFrom(day)
                                .build()))
                .contains(new Finding.SubscriptionInactive(Subscription.from(day)));
        assertThat(kept(
                        folder,
                        aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                                .activeFrom(null)
                                .build()))
                .contains(new Finding.SubscriptionInactive(null));
    }

    @Test
    void tells_of_events_that_are_not_sent_or_not_read() {
        var folder = hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 1));
        hub.place(folder, Status.IN_PROGRESS);
        hub.post(lyon, folder, message("Bonjour"));
        hub.post(dila, folder, files(), new FileDeclaration("b.pdf", "b", 1, "application/pdf", List.of()));
        var unread = new Finding.EventUnread(ActionType.SENDING_MESSAGE, Side.OSL, hub.clock.instant());
        var unsent = new Finding.EventUnsent(ActionType.ATTACH_DEPOSIT, Side.OSL);

        assertThat(findings(dila, folder)).contains(unread, unsent);
        assertThat(findings(lyon, folder))
                .as("nobody else knows of it")
                .contains(unread)
                .doesNotContain(unsent);
    }

    @Test
    void shows_the_operator_every_case_and_a_recipient_its_own() {
        var folder = hub.send(aFolder().to(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART).with("acte.pdf", 1));

        assertThat(diagnose.ofNumber(dila, folder.externalId()))
                .singleElement()
                .satisfies(diagnosis -> assertThat(diagnosis.cases()).hasSize(2));
        assertThat(diagnose.ofNumber(lyon, folder.externalId()))
                .singleElement()
                .satisfies(diagnosis -> assertThat(diagnosis.cases())
                        .extracting(each -> each.part().recipient())
                        .containsExactly(MAIRIE_DE_LYON));
        assertThat(diagnose.ofNumber(dila, folder.cases().get(1).externalId()))
                .singleElement()
                .satisfies(diagnosis -> assertThat(diagnosis.cases()).hasSize(1));
    }

    @Test
    void shows_nothing_to_others() {
        var folder = hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 1));
        var caseId = folder.cases().getFirst().id();
        var clamart = hub.softwareOf(MAIRIE_DE_CLAMART);
        var dgs = hub.softwareOf(DGS);

        for (var other : List.of(clamart, dgs, hub.softwareOf(MAIRIE_DE_LYON, "CERTDC"))) {
            assertThat(diagnose.ofNumber(other, folder.externalId())).isEmpty();
            assertThat(diagnose.ofCase(other, caseId)).isEqualTo(Outcome.forbidden());
        }
        assertThat(diagnose.ofCase(dila, UUID.randomUUID())).isEqualTo(Outcome.missing("Case"));
        assertThat(diagnose.ofNumber(hub.administration(), folder.externalId())).hasSize(1);
    }

    private List<Finding> kept(Folder folder, Subscription subscription) {
        hub.subscribe(subscription);
        return findings(hub.softwareOf(MAIRIE_DE_LYON), folder);
    }

    private List<Finding> findings(Caller caller, Folder folder) {
        Case part = folder.cases().getFirst();
        return Outcomes.value(diagnose.ofCase(caller, part.id()))
                .cases()
                .getFirst()
                .findings();
    }

    private static Finding.File file(int position) {
        return new Finding.File(
                position,
                aFolder().with("acte.pdf", 1).deposit().attachments().getFirst().type());
    }
}
