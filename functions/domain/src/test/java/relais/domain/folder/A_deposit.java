package relais.domain.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.Outcomes.faults;
import static relais.domain.Outcomes.forbidden;
import static relais.domain.Outcomes.value;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.CD_DE_MOSELLE;
import static relais.domain.organization.Partners.DGS;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.organization.Partners.MAIRIE_DE_METZ;
import static relais.domain.organization.Partners.NOBODY;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.process.KnownProcesses.MAX_SIZE;
import static relais.domain.process.KnownProcesses.PDF;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import relais.domain.Hub;
import relais.domain.Outcome;
import relais.domain.Parallel;
import relais.domain.attachment.Attachment;
import relais.domain.attachment.AttachmentStatus;
import relais.domain.attachment.FileDeclaration;
import relais.domain.process.Process;
import relais.domain.process.Status;
import relais.domain.subscription.SubscriptionStatus;

/** Taken in once and whole, or refused with every fault. */
final class A_deposit {
    private final Hub hub = new Hub();

    @Test
    void is_answered_with_its_cases_and_files_in_the_order_of_the_request() {
        var deposit = aFolder()
                .to(CD_DE_MOSELLE, MAIRIE_DE_LYON, MAIRIE_DE_CLAMART)
                .with("z.pdf", 1)
                .with("a.pdf", 2)
                .deposit();

        var folder = value(byDila(deposit));

        assertThat(folder.globalStatus()).isEqualTo(Status.HUBEE_RECEIVED);
        assertThat(folder.cases())
                .extracting(Case::recipient)
                .containsExactly(CD_DE_MOSELLE, MAIRIE_DE_LYON, MAIRIE_DE_CLAMART);
        assertThat(folder.attachments()).extracting(Attachment::fileName).containsExactly("z.pdf", "a.pdf");
        assertThat(folder.attachments()).extracting(Attachment::status).containsOnly(AttachmentStatus.PENDING);
        assertThat(hub.now(folder)).isEqualTo(folder);
    }

    @Test
    void repeated_answers_the_first_ids_with_todays_statuses() {
        var deposit = aFolder().to(MAIRIE_DE_LYON).deposit();
        var first = value(byDila(deposit));
        hub.complete(first);

        var again = value(byDila(deposit));

        assertThat(again).isEqualTo(hub.now(first));
        assertThat(again.cases().getFirst().status()).isEqualTo(Status.HUBEE_NOTIFIED);
        assertThat(hub.mailboxOf(MAIRIE_DE_LYON)).hasSize(1);
    }

    @Test
    void repeated_ten_times_at_once_is_one_folder() {
        var deposit = aFolder().deposit();
        var dila = hub.softwareOf(DILA);

        var ids = Parallel.callers(
                10,
                i -> value(hub.depositFolder.deposit(dila, deposit, PartnerInfo.NONE))
                        .id());

        assertThat(Set.copyOf(ids)).hasSize(1);
    }

    @Test
    void repeated_is_answered_even_when_the_subscription_ended_meanwhile() {
        var deposit = aFolder().to(MAIRIE_DE_LYON).deposit();
        var first = value(byDila(deposit));
        hub.subscribe(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                .being(SubscriptionStatus.SUSPENDED)
                .build());

        assertThat(value(byDila(deposit))).isEqualTo(first);
    }

    @Test
    void of_the_same_number_with_other_content_is_refused_naming_what_differs() {
        var first = aFolder().numbered("DILA-AEC-1").to(MAIRIE_DE_LYON).with("a.pdf", 1);
        byDila(first.deposit());

        var other = aFolder()
                .numbered("DILA-AEC-1")
                .of(new Applicant("Claude", "Dupont", null))
                .to(MAIRIE_DE_CLAMART)
                .with("a.pdf", 2);

        assertThat(faults(byDila(other.deposit())))
                .containsExactly("Folder DILA-AEC-1 already exists with other values of: "
                        + "applicant.lastName, applicant.email, cases[0].recipient, attachments[0].size");
    }

    @Test
    void of_the_same_number_with_more_cases_is_refused() {
        byDila(aFolder().numbered("DILA-AEC-1").to(MAIRIE_DE_LYON).deposit());

        var more = aFolder()
                .numbered("DILA-AEC-1")
                .to(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART)
                .deposit();

        assertThat(faults(byDila(more)))
                .containsExactly("Folder DILA-AEC-1 already exists with other values of: cases");
    }

    @Test
    void for_an_unknown_process_is_refused() {
        var deposit = new Deposit("INCONNUE", "1", FolderBuilder.CLAUDE, List.of(), List.of());

        assertThat(faults(byDila(deposit))).containsExactly("Process INCONNUE does not exist");
    }

    @Test
    void for_another_operators_process_is_forbidden_and_keeps_nothing() {
        var deposit = aFolder().from(DGS).to(MAIRIE_DE_LYON).deposit();

        assertThat(forbidden(byDila(deposit))).isEqualTo("Unauthorized user");
        hub.ledger.write(tables -> assertThat(tables.folders().findByExternalId(DGS, deposit.externalId()))
                .isEmpty());
    }

    @Test
    void to_an_unknown_recipient_is_refused_in_hubees_words() {
        assertThat(faults(byDila(aFolder().to(NOBODY).deposit())))
                .containsExactly("Case recipient SI-99999999999999-99999 does not exist");
    }

    @Test
    void to_a_recipient_without_subscription_is_refused_in_hubees_words() {
        assertThat(faults(byDila(aFolder().to(MAIRIE_DE_METZ).deposit())))
                .containsExactly("Case recipient SI-21570463800013-57463 does not suscribed to EtatCivil");
    }

    @ParameterizedTest
    @EnumSource(value = SubscriptionStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
    void to_a_recipient_whose_subscription_is_not_active_is_refused(SubscriptionStatus status) {
        hub.subscribe(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL).being(status).build());

        assertThat(faults(byDila(aFolder().to(MAIRIE_DE_LYON).deposit())))
                .containsExactly("Case recipient SI-21690123100011-69123 does not suscribed to EtatCivil");
    }

    @Test
    void with_several_faults_names_them_all() {
        var part = new Deposit.Part("1-01", MAIRIE_DE_LYON, null);
        var deposit = new Deposit(
                "EtatCivil",
                "1",
                FolderBuilder.CLAUDE,
                List.of(part, part, new Deposit.Part("1-02", NOBODY, null)),
                List.of(
                        new FileDeclaration(
                                "a.exe", "Virus", MAX_SIZE + 1, "application/x-msdownload", List.of("1-01")),
                        new FileDeclaration(
                                "b.pdf",
                                "ActeEtatCivil-PDF",
                                MAX_SIZE,
                                " Application/PDF ",
                                List.of("1-02", "1-03", "1-04"))));

        var faults = faults(byDila(deposit));

        assertThat(faults).hasSize(6);
        assertThat(faults.get(0)).isEqualTo("Case externalId 1-01 is used more than once");
        assertThat(faults.get(1)).isEqualTo("Case recipient SI-99999999999999-99999 does not exist");
        assertThat(faults.get(2))
                .startsWith("Attachment a.exe: type Virus is not enabled for EtatCivil (enabled: ActeEtatCivil-");
        assertThat(faults.get(3))
                .startsWith("Attachment a.exe: mimeType application/x-msdownload is not enabled for EtatCivil");
        assertThat(faults.get(4))
                .isEqualTo("Attachment a.exe: size 1000001 is above the maximum of EtatCivil, 1000000 bytes");
        assertThat(faults.get(5))
                .isEqualTo("Attachment b.pdf is addressed to cases that are not in the folder: 1-03, 1-04");
    }

    @Test
    void for_a_process_switched_off_is_refused() {
        var off = new Process(
                "OFF", "Éteinte", DILA, false, Set.of("*"), Set.of(PDF), Set.of(), MAX_SIZE, Set.of(Status.SENT));
        hub.ledger.write(tables -> tables.processes().save(off));
        hub.subscribe(aSubscription(MAIRIE_DE_LYON, off).build());

        assertThat(faults(byDila(aFolder().about(off).deposit()))).containsExactly("Process OFF is not activated");
    }

    private Outcome<Folder> byDila(Deposit deposit) {
        return hub.depositFolder.deposit(hub.softwareOf(DILA), deposit, PartnerInfo.NONE);
    }
}
