package relais.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.event.Actions.update;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import relais.domain.Hub;
import relais.domain.Promise;
import relais.domain.folder.Applicant;
import relais.domain.folder.Folder;
import relais.domain.organization.Organization;
import relais.domain.outbox.Mail;
import relais.domain.outbox.MemoryMailer;
import relais.domain.process.Status;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.NotificationFrequency;
import relais.domain.subscription.SubscriptionBuilder;

/** Names the administration first and the démarche in its subject, and leads to one list. */
@Promise("HUB-30")
final class A_mail_about_a_case {
    private static final String LIST =
            "https://relais.example/portail/teledossiers?administration=" + MAIRIE_DE_LYON + "&liste=";

    private final Hub hub = new Hub();

    @Test
    void that_is_new_leads_to_what_is_to_treat() {
        hold(builder -> builder.inMode(AccessMode.PORTAIL));
        arrive();

        var mail = sent();

        assertThat(mail.subject())
                .isEqualTo("Nouveau télédossier pour la démarche «\u00a0Demande d’acte d’état civil\u00a0»");
        assertThat(mail.text()).isEqualTo("""
                Bonjour,

                Un nouveau télédossier est arrivé pour la ville de Lyon.
                Démarche\u00a0: «\u00a0Demande d’acte d’état civil\u00a0»

                Il vous attend sur le portail\u00a0:
                %sa-traiter&demarche=EtatCivil

                Ce message est envoyé par un automate\u00a0: il est inutile d’y répondre.

                L’équipe Relais
                """.formatted(LIST));
    }

    @Test
    void that_software_receives_says_so() {
        hold(builder -> builder);
        arrive();

        assertThat(sent().text())
                .contains("Votre logiciel le reçoit\u00a0; il se lit aussi sur le portail\u00a0:\n" + LIST);
    }

    @Test
    void that_is_given_back_leads_to_what_changed_last() {
        hold(builder -> builder.inMode(AccessMode.PORTAIL));
        var folder = arrive();
        hub.place(folder, Status.ADD_AWAITING);
        hub.mailer.forget();
        hub.post(hub.operatorOf(folder), folder, update(Status.HUBEE_NOTIFIED));

        var mail = sent();

        assertThat(mail.subject())
                .isEqualTo("Télédossier rendu pour la démarche «\u00a0Demande d’acte d’état civil\u00a0»");
        assertThat(mail.text()).isEqualTo("""
                Bonjour,

                L’opérateur a rendu un télédossier à la ville de Lyon, qui l’avait déjà reçu.
                Démarche\u00a0: «\u00a0Demande d’acte d’état civil\u00a0»

                Il vous attend sur le portail, en tête de cette liste\u00a0:
                %stous&demarche=EtatCivil&tri=mise-a-jour

                Ce message est envoyé par un automate\u00a0: il est inutile d’y répondre.

                L’équipe Relais
                """.formatted(LIST));
    }

    @Test
    @Promise("HUB-83")
    void says_nothing_of_its_applicant_or_number() {
        hold(builder -> builder);
        var folder = hub.send(aFolder()
                .numbered("DILA-AEC-31415")
                .of(new Applicant("Zénobie", "Quesnel", "zq@example.org"))
                .saying("secret")
                .to(MAIRIE_DE_LYON));
        hub.place(folder, Status.ADD_AWAITING);
        hub.post(hub.operatorOf(folder), folder, update(Status.HUBEE_NOTIFIED));
        deliver();

        assertThat(hub.mailer.sent())
                .hasSize(2)
                .allSatisfy(
                        sent -> assertThat(sent.mail().subject() + sent.mail().text())
                                .doesNotContain(
                                        "Zénobie",
                                        "Quesnel",
                                        "zq@example.org",
                                        "31415",
                                        "secret",
                                        folder.id().toString()));
    }

    @Test
    void goes_to_the_addresses_of_its_sending() {
        hold(builder -> builder);
        arrive();
        hub.subscribe(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                .mailing(NotificationFrequency.EACH, "reste@lyon.example")
                .build());

        assertThat(sent().to()).containsExactly("reste@lyon.example");
    }

    @ParameterizedTest
    @EnumSource(
            value = NotificationFrequency.class,
            names = {"NEVER", "EACH"})
    void is_not_sent_where_nobody_wants_it_any_more(NotificationFrequency frequency) {
        hold(builder -> builder);
        arrive();
        hub.subscribe(
                aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL).mailing(frequency).build());

        deliver();

        assertThat(hub.mailer.sent()).isEmpty();
        assertThat(hub.ledger.<Boolean>transaction(tables -> tables.outbox()
                        .due(hub.clock.instant().plusSeconds(1_000_000), 100)
                        .isEmpty()))
                .isTrue();
    }

    @Test
    void holds_a_hostile_name_on_its_line() {
        hub.ledger.write(tables -> tables.organizations()
                .save(new Organization(MAIRIE_DE_LYON, "Ville\r\nBcc: x@evil.example\u2028<script>")));
        hold(builder -> builder);
        arrive();

        assertThat(sent().text().lines().filter(line -> line.startsWith("Bcc"))).isEmpty();
        assertThat(sent().subject()).doesNotContain("Bcc");
    }

    private void hold(UnaryOperator<SubscriptionBuilder> more) {
        hub.subscribe(more.apply(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                        .mailing(NotificationFrequency.EACH, "etat-civil@lyon.example"))
                .build());
    }

    private Folder arrive() {
        return hub.send(aFolder().to(MAIRIE_DE_LYON));
    }

    private void deliver() {
        hub.queue.submitted().forEach(hub.sendQueuedMail::send);
    }

    private Mail sent() {
        deliver();
        return hub.mailer.sent().stream()
                .map(MemoryMailer.Sent::mail)
                .reduce((one, other) -> other)
                .orElseThrow();
    }
}
