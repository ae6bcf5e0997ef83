package relais.domain.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.Outcomes.faults;
import static relais.domain.Outcomes.forbidden;
import static relais.domain.Outcomes.missing;
import static relais.domain.Outcomes.value;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.CERTDC;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import relais.domain.Hub;
import relais.domain.Promise;
import relais.domain.access.Caller;
import relais.domain.access.Client;
import relais.domain.attachment.Attachment;
import relais.domain.attachment.FileDeclaration;
import relais.domain.process.Status;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.SubscriptionStatus;

/** Seen and moved by its two sides, by nobody else, and by its recipient once it was told. */
final class A_case {
    private final Hub hub = new Hub();
    private final Caller dila = hub.softwareOf(DILA);
    private final Caller lyon = hub.softwareOf(MAIRIE_DE_LYON);

    @Test
    void is_not_there_for_its_recipient_before_it_was_told() {
        var folder = hub.deposit(aFolder());
        var id = folder.cases().getFirst().id();

        assertThat(missing(hub.findCase.find(lyon, id))).isEqualTo("Case");
        assertThat(missing(hub.moveCase.move(lyon, id, Status.SENT))).isEqualTo("Case");
        assertThat(missing(hub.downloadAttachment.find(lyon, id, hub.ids.next())))
                .isEqualTo("Case");
        assertThat(value(hub.findCase.find(dila, id)).part().status()).isEqualTo(Status.HUBEE_RECEIVED);
    }

    @Test
    @Promise("HUB-15")
    void shows_its_recipient_the_files_it_may_download_and_its_operator_all_of_them() {
        var folder =
                hub.deposit(aFolder().to(MAIRIE_DE_LYON).with("bonne.pdf", 1).with("trop-courte.pdf", 9));
        folder.attachments().forEach(file -> hub.upload(folder, file, new byte[1]));
        hub.complete(folder);
        var id = folder.cases().getFirst().id();

        assertThat(value(hub.findCase.find(lyon, id)).attachments())
                .extracting(Attachment::fileName)
                .containsExactly("bonne.pdf");
        assertThat(value(hub.findCase.find(dila, id)).attachments())
                .extracting(Attachment::fileName)
                .containsExactly("bonne.pdf", "trop-courte.pdf");
        assertThat(value(hub.downloadAttachment.find(
                                lyon, id, folder.attachments().getFirst().id()))
                        .stored()
                        .size())
                .isEqualTo(1);
        assertThat(missing(hub.downloadAttachment.find(
                        lyon, id, folder.attachments().getLast().id())))
                .isEqualTo("File");
    }

    @Test
    void hides_the_files_of_the_other_recipient() {
        var builder = aFolder().numbered("n").to(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART);
        var type = ETAT_CIVIL.attachmentTypes().iterator().next();
        var folder = hub.send(builder.with(new FileDeclaration("lyon.pdf", type, 1, "application/pdf", List.of("n-01")))
                .with(new FileDeclaration("clamart.pdf", type, 1, "application/pdf", List.of("n-02"))));

        var lyonsCase = folder.cases().getFirst().id();

        assertThat(value(hub.findCase.find(lyon, lyonsCase)).attachments())
                .extracting(Attachment::fileName)
                .containsExactly("lyon.pdf");
        assertThat(missing(hub.downloadAttachment.find(
                        lyon, lyonsCase, folder.attachments().getLast().id())))
                .isEqualTo("File");
        assertThat(forbidden(hub.downloadAttachment.find(
                        lyon,
                        folder.cases().getLast().id(),
                        folder.attachments().getLast().id())))
                .isEqualTo("Unauthorized user");
    }

    @Test
    @Promise("HUB-62")
    void is_forbidden_to_another_recipient_another_operator_and_another_process() {
        var id = hub.send(aFolder().to(MAIRIE_DE_LYON)).cases().getFirst().id();
        var strangers = List.of(
                hub.softwareOf(MAIRIE_DE_CLAMART), hub.operatorOf(CERTDC), hub.softwareOf(MAIRIE_DE_LYON, "CERTDC"));

        for (var stranger : strangers) {
            assertThat(forbidden(hub.findCase.find(stranger, id))).isEqualTo("Unauthorized user");
            assertThat(forbidden(hub.moveCase.move(stranger, id, Status.DONE))).isEqualTo("Unauthorized user");
        }
    }

    @Test
    void that_nobody_knows_is_missing() {
        assertThat(missing(hub.findCase.find(lyon, hub.ids.next()))).isEqualTo("Case");
        assertThat(missing(hub.moveCase.move(lyon, hub.ids.next(), Status.DONE)))
                .isEqualTo("Case");
    }

    @Test
    @Promise("HUB-21")
    void of_a_subscription_in_portal_mode_is_refused_to_software_and_says_so() {
        var id = hub.send(aFolder().to(MAIRIE_DE_LYON)).cases().getFirst().id();
        hub.subscribe(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                .inMode(AccessMode.PORTAIL)
                .build());

        var said = "Unauthorized user: subscription EtatCivil of SI-21690123100011-69123 is in PORTAIL mode";

        assertThat(forbidden(hub.findCase.find(lyon, id))).isEqualTo(said);
        assertThat(forbidden(hub.moveCase.move(lyon, id, Status.SENT))).isEqualTo(said);
        assertThat(forbidden(hub.downloadAttachment.find(lyon, id, hub.ids.next())))
                .isEqualTo(said);
    }

    @Test
    void of_a_suspended_subscription_is_refused_at_once_though_the_token_lives() {
        var id = hub.send(aFolder().to(MAIRIE_DE_LYON)).cases().getFirst().id();
        hub.subscribe(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                .being(SubscriptionStatus.SUSPENDED)
                .build());

        assertThat(forbidden(hub.findCase.find(lyon, id))).endsWith("is SUSPENDED");
    }

    @Test
    void is_refused_to_a_revoked_client_at_once_though_the_token_lives() {
        var id = hub.send(aFolder().to(MAIRIE_DE_LYON)).cases().getFirst().id();
        hub.ledger.write(
                tables -> tables.clients().save(new Client(lyon.clientId(), lyon.scopes(), lyon.grants(), List.of())));

        assertThat(forbidden(hub.findCase.find(lyon, id))).isEqualTo("Unauthorized user");
        assertThat(forbidden(hub.moveCase.move(lyon, id, Status.SENT))).isEqualTo("Unauthorized user");
    }

    @Test
    void told_but_not_yet_noted_as_told_is_noted_when_its_recipient_asks() {
        var folder = hub.deposit(aFolder());
        var id = folder.cases().getFirst().id();
        hub.faults.failOnce("put");
        hub.complete(folder);
        hub.clock.advance(Duration.ofMinutes(1));

        assertThat(value(hub.findCase.find(lyon, id)).part().status()).isEqualTo(Status.HUBEE_NOTIFIED);
    }

    @Test
    void moves_as_its_recipient_works_and_dates_it() {
        var folder = hub.send(aFolder());
        hub.clock.advance(Duration.ofDays(2));

        value(hub.moveCase.move(lyon, folder.cases().getFirst().id(), Status.DONE));

        assertThat(hub.firstCase(folder).status()).isEqualTo(Status.DONE);
        assertThat(hub.firstCase(folder).updatedAt()).isEqualTo(hub.clock.instant());
        assertThat(hub.firstCase(folder).transmittedAt())
                .isEqualTo(folder.cases().getFirst().transmittedAt());
    }

    @Test
    void set_to_the_status_it_has_is_accepted_and_keeps_its_date() {
        var folder = hub.send(aFolder());
        hub.place(folder, Status.DONE);
        var before = hub.now(folder);
        hub.clock.advance(Duration.ofDays(2));

        value(hub.moveCase.move(lyon, before.cases().getFirst().id(), Status.DONE));

        assertThat(hub.now(folder)).isEqualTo(before);
    }

    @Test
    void moved_where_it_may_not_go_is_refused_naming_present_wanted_and_allowed() {
        var folder = hub.send(aFolder());
        hub.place(folder, Status.IN_PROGRESS);
        var id = folder.cases().getFirst().id();

        assertThat(faults(hub.moveCase.move(lyon, id, Status.SENT)))
                .containsExactly(
                        "Case status IN_PROGRESS cannot change to SENT (allowed: ADD_AWAITING, SI_INTG_ERROR, REFUSED, DONE)");
        assertThat(faults(hub.moveCase.move(dila, id, Status.DONE)))
                .containsExactly("Case status IN_PROGRESS cannot change to DONE (allowed: HUBEE_NOTIFIED, CLOSED)");
        assertThat(hub.firstCase(folder).status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void that_its_recipient_can_move_no_more_says_so() {
        var folder = hub.send(aFolder());
        hub.place(folder, Status.CLOSED);

        assertThat(faults(hub.moveCase.move(lyon, folder.cases().getFirst().id(), Status.DONE)))
                .containsExactly("Case status CLOSED cannot change to DONE (allowed: none)");
    }

    @Test
    void takes_every_status_whatever_its_process_lists() {
        var folder = hub.send(aFolder().about(CERTDC));
        var id = folder.cases().getFirst().id();

        for (var status : List.of(Status.ADD_AWAITING, Status.REFUSED)) {
            value(hub.moveCase.move(lyon, id, status));
            assertThat(CERTDC.statuses()).doesNotContain(status);
            assertThat(hub.firstCase(folder).status()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HUBEE_NOTIFIED", "SENT", "SI_RECEIVED", "IN_PROGRESS", "SI_INTG_ERROR", "REFUSED", "DONE"})
    void completed_when_it_is_past_that_is_accepted_and_stays_where_it_is(Status present) {
        var folder = hub.send(aFolder());
        hub.place(folder, present);
        var before = hub.now(folder);
        hub.clock.advance(Duration.ofMinutes(1));

        value(hub.moveCase.move(dila, before.cases().getFirst().id(), Status.HUBEE_COMPLETED));

        assertThat(hub.now(folder)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "ARCHIVED"})
    void completed_at_its_end_is_refused(Status present) {
        var folder = hub.send(aFolder());
        hub.place(folder, present);

        assertThat(faults(hub.moveCase.move(dila, folder.cases().getFirst().id(), Status.HUBEE_COMPLETED)))
                .singleElement()
                .asString()
                .startsWith("Case status %s cannot change to HUBEE_COMPLETED (allowed: ".formatted(present));
    }

    @Test
    void completed_twice_after_a_complement_is_notified_once_and_then_left_alone() {
        var folder = hub.send(aFolder());
        hub.place(folder, Status.ADD_AWAITING);
        var id = folder.cases().getFirst().id();

        value(hub.moveCase.move(dila, id, Status.HUBEE_COMPLETED));
        var before = hub.now(folder);
        hub.clock.advance(Duration.ofSeconds(2));
        value(hub.moveCase.move(dila, id, Status.HUBEE_COMPLETED));

        assertThat(hub.now(folder)).isEqualTo(before);
    }

    @Test
    void completed_again_by_its_operator_with_the_complement_is_notified_at_once() {
        var folder = hub.send(aFolder());
        hub.place(folder, Status.ADD_AWAITING);

        value(hub.moveCase.move(dila, folder.cases().getFirst().id(), Status.HUBEE_COMPLETED));

        assertThat(hub.firstCase(folder).status()).isEqualTo(Status.HUBEE_NOTIFIED);
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON))
                .as("reopening makes no notification")
                .hasSize(1);
    }

    @Test
    void closed_by_its_operator_is_dated_and_reopened_is_not() {
        var folder = hub.send(aFolder());
        var id = folder.cases().getFirst().id();

        value(hub.moveCase.move(dila, id, Status.CLOSED));
        assertThat(hub.firstCase(folder).closedAt()).isEqualTo(hub.clock.instant());

        value(hub.moveCase.move(dila, id, Status.HUBEE_NOTIFIED));
        assertThat(hub.firstCase(folder).closedAt()).isNull();
    }
}
