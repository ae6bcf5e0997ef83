package relais.domain.datapass;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.datapass.DataPass.JEANNE;
import static relais.domain.datapass.DataPass.KARIM;
import static relais.domain.datapass.DataPass.LUCIE;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.organization.Partners.MAIRIE_DE_METZ;
import static relais.domain.subscription.SubscriptionStatus.ACTIVE;
import static relais.domain.subscription.SubscriptionStatus.INACTIVE;
import static relais.domain.subscription.SubscriptionStatus.SUSPENDED;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.OrganizationId;
import relais.domain.account.Role;
import relais.domain.datapass.Decision.DecisionKind;
import relais.domain.outbox.Mail;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.Contact;
import relais.domain.subscription.Handover;
import relais.domain.subscription.SubscriptionCopy;
import relais.domain.subscription.SubscriptionStatus;

/** Opens the first administration's démarches to the other; the first keeps them until that is active, thirty days at most. */
final class A_transfer_to_another_administration {
    private static final long REQUEST = 4312;
    private static final int DAY = 86_400;

    private final DataPass dataPass = new DataPass();

    @BeforeEach
    void approve() {
        hear(DecisionKind.APPROVE, 1, MAIRIE_DE_LYON, JEANNE, "CERTDC", "EtatCivil");
        activate(MAIRIE_DE_LYON, "CERTDC");
        activate(MAIRIE_DE_LYON, "EtatCivil");
        dataPass.logIn(JEANNE);
    }

    @Test
    void gives_it_the_same_demarches_and_invites_its_administrator() {
        transfer(2, MAIRIE_DE_METZ, KARIM);

        assertThat(dataPass.subscriptionsOf(MAIRIE_DE_METZ)).hasSize(2).allSatisfy(each -> {
            assertThat(each.status()).isEqualTo(INACTIVE);
            assertThat(each.localAdministrator()).isEqualTo(KARIM);
            assertThat(each.datapassId()).isEqualTo(REQUEST);
        });
        var account = dataPass.account(KARIM);
        assertThat(account.in(MAIRIE_DE_METZ).orElseThrow().role()).isEqualTo(Role.LOCAL_ADMINISTRATOR);
        assertThat(mailsTo(KARIM))
                .extracting(Mail::text)
                .anySatisfy(text -> assertThat(text).contains("DataPass vous ouvre un compte"));
    }

    @Test
    void leaves_the_first_one_in_force_and_tells_both() {
        transfer(2, MAIRIE_DE_METZ, KARIM);

        assertThat(status(MAIRIE_DE_LYON, "CERTDC")).isEqualTo(ACTIVE);
        assertThat(dataPass.subscription(MAIRIE_DE_LYON, "CERTDC").handover())
                .isEqualTo(new Handover(MAIRIE_DE_METZ, DataPass.second(2).plus(Duration.ofDays(30))));
        assertThat(mailsTo(JEANNE))
                .last()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("mairie de METZ", "Certificat de décès électronique", "Demande d'acte d'état civil"));
        assertThat(mailsTo(KARIM))
                .last()
                .satisfies(mail -> assertThat(mail.subject()).contains("vous prenez la suite"));
    }

    @Test
    void ends_what_the_first_one_had_once_the_others_is_active() {
        transfer(2, MAIRIE_DE_METZ, KARIM);
        activate(MAIRIE_DE_METZ, "CERTDC");

        end();

        assertThat(status(MAIRIE_DE_LYON, "CERTDC")).isEqualTo(SUSPENDED);
        assertThat(status(MAIRIE_DE_LYON, "EtatCivil")).isEqualTo(ACTIVE);
        assertThat(mailsTo(JEANNE))
                .last()
                .satisfies(mail -> assertThat(mail.text()).contains("Désormais, ", "reçoit les"));
        assertThat(mailsTo(KARIM))
                .last()
                .satisfies(mail -> assertThat(mail.text()).contains("est la seule administration à"));
    }

    @Test
    void ends_it_to_the_second_after_thirty_days_and_tells_both() {
        transfer(2, MAIRIE_DE_METZ, KARIM);
        var end = DataPass.second(2).plus(Duration.ofDays(30));
        var subscription = dataPass.subscription(MAIRIE_DE_LYON, "CERTDC");

        assertThat(subscription.statusAt(end.minusSeconds(1))).isEqualTo(ACTIVE);
        assertThat(subscription.statusAt(end)).isEqualTo(SUSPENDED);
        dataPass.clock.set(end);
        end();

        assertThat(dataPass.subscription(MAIRIE_DE_LYON, "CERTDC").status()).isEqualTo(SUSPENDED);
        assertThat(mailsTo(JEANNE))
                .last()
                .satisfies(mail -> assertThat(mail.text()).contains("trente jours"));
        assertThat(mailsTo(KARIM))
                .last()
                .satisfies(mail -> assertThat(mail.subject()).contains("plus personne ne reçoit"));
    }

    @Test
    void that_has_ended_is_not_told_twice_nor_begun_again_by_a_repeat() {
        transfer(2, MAIRIE_DE_METZ, KARIM);
        dataPass.clock.set(DataPass.second(2 + 31 * DAY));
        end();
        var mails = dataPass.mails().size();

        end();
        transfer(2, MAIRIE_DE_METZ, KARIM);
        hear(DecisionKind.REFUSE, 2 + 31 * DAY, MAIRIE_DE_METZ, KARIM, "CERTDC");

        assertThat(dataPass.mails()).hasSize(mails);
        assertThat(status(MAIRIE_DE_LYON, "CERTDC")).isEqualTo(SUSPENDED);
    }

    @Test
    void that_goes_on_to_a_third_one_keeps_the_first_delay() {
        transfer(2, MAIRIE_DE_METZ, KARIM);
        transfer(2 + DAY, MAIRIE_DE_CLAMART, LUCIE);

        var until = DataPass.second(2).plus(Duration.ofDays(30));
        assertThat(dataPass.subscription(MAIRIE_DE_LYON, "CERTDC").handover())
                .isEqualTo(new Handover(MAIRIE_DE_CLAMART, until));
        assertThat(dataPass.subscription(MAIRIE_DE_METZ, "CERTDC").handover())
                .isEqualTo(new Handover(MAIRIE_DE_CLAMART, until.plus(Duration.ofDays(1))));
        assertThat(status(MAIRIE_DE_CLAMART, "CERTDC")).isEqualTo(INACTIVE);
    }

    @Test
    void that_comes_back_gives_the_first_one_what_it_had_for_good() {
        transfer(2, MAIRIE_DE_METZ, KARIM);
        dataPass.clock.set(DataPass.second(2 + 31 * DAY));
        end();

        transfer(2 + 32 * DAY, MAIRIE_DE_LYON, JEANNE);

        assertThat(status(MAIRIE_DE_LYON, "CERTDC")).isEqualTo(INACTIVE);
        assertThat(dataPass.subscription(MAIRIE_DE_LYON, "CERTDC").handover()).isNull();
    }

    @Test
    void that_is_revoked_leaves_nobody_anything() {
        transfer(2, MAIRIE_DE_METZ, KARIM);

        hear(DecisionKind.REVOKE, 3, MAIRIE_DE_METZ, KARIM);

        assertThat(status(MAIRIE_DE_LYON, "CERTDC")).isEqualTo(SUSPENDED);
        assertThat(status(MAIRIE_DE_METZ, "CERTDC")).isEqualTo(SUSPENDED);
    }

    private void transfer(int second, OrganizationId to, Contact administrator) {
        dataPass.hear(DataPass.told(REQUEST, DecisionKind.TRANSFER, second, to, "mairie de METZ", administrator)
                .authorized());
    }

    private void hear(
            DecisionKind kind, int second, OrganizationId organization, Contact administrator, String... scopes) {
        dataPass.hear(DataPass.told(REQUEST, kind, second, organization, "Ville", administrator, scopes));
    }

    private void end() {
        new EndHandovers(dataPass.ledger, dataPass.administrators, dataPass.ids, dataPass.clock).end();
    }

    private void activate(OrganizationId organization, String processCode) {
        var present = dataPass.subscription(organization, processCode);
        dataPass.ledger.write(tables -> tables.subscriptions()
                .save(SubscriptionCopy.of(present)
                        .status(ACTIVE)
                        .accessMode(AccessMode.PORTAIL)
                        .activateAt(null)
                        .build()));
    }

    private SubscriptionStatus status(OrganizationId organization, String processCode) {
        return dataPass.subscription(organization, processCode).statusAt(dataPass.clock.instant());
    }

    private List<Mail> mailsTo(Contact person) {
        var address = dataPass.account(person).email().value();
        return dataPass.mails().stream()
                .filter(mail -> mail.to().contains(address))
                .toList();
    }
}
