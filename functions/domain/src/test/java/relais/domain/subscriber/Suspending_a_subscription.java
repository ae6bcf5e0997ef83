package relais.domain.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.Outcomes.faults;
import static relais.domain.Outcomes.forbidden;
import static relais.domain.Outcomes.value;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.CERTDC;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import relais.domain.Promise;
import relais.domain.account.Permission;
import relais.domain.account.PortalPolicy;
import relais.domain.folder.RemainingCase;
import relais.domain.journal.AuditEntry;
import relais.domain.journal.AuditedAction;
import relais.domain.outbox.Effect;
import relais.domain.process.Process;
import relais.domain.process.Status;
import relais.domain.subscription.SubscriptionStatus;

/** Stops what is to come, leaves what has come, and says beforehand what it means. */
final class Suspending_a_subscription {
    private final TownHall town = new TownHall().withTwoSubscriptions();

    @Test
    @Promise({"HUB-23", "HUB-24"})
    void lists_what_remains_to_be_treated_before_and_after() {
        town.holding(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL));
        var open = town.hub.send(aFolder().to(MAIRIE_DE_LYON));
        var treated = town.hub.send(aFolder().to(MAIRIE_DE_LYON));
        town.hub.place(treated, Status.DONE);

        var preview = value(town.suspend.preview(town.jeanne, id(ETAT_CIVIL)));

        assertThat(preview.subscribed().status()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(preview.remaining().items())
                .extracting(RemainingCase::caseId)
                .containsExactly(open.cases().getFirst().id());
        assertThat(town.now(ETAT_CIVIL).status()).isEqualTo(SubscriptionStatus.ACTIVE);

        var suspended = value(town.suspend.suspend(town.jeanne, id(ETAT_CIVIL)));

        assertThat(town.now(ETAT_CIVIL).status()).isEqualTo(SubscriptionStatus.SUSPENDED);
        assertThat(suspended.remaining()).isEqualTo(preview.remaining());
        assertThat(value(town.find.find(town.jeanne, id(ETAT_CIVIL))).remaining())
                .isEqualTo(preview.remaining());
    }

    @Test
    @Promise("HUB-24")
    void leaves_what_was_received_to_be_treated_by_its_agents() {
        value(town.suspend.suspend(town.jeanne, id(ETAT_CIVIL)));

        var may = town.hub.ledger.transaction(tables -> PortalPolicy.allowsCases(
                tables, town.karim, Permission.TREAT_CASES, MAIRIE_DE_LYON, ETAT_CIVIL.code()));

        assertThat(may).isTrue();
    }

    @Test
    @Promise("HUB-24")
    void lets_go_through_what_was_begun_before() {
        town.holding(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL));
        var begun = town.hub.deposit(aFolder().to(MAIRIE_DE_LYON));
        value(town.suspend.suspend(town.jeanne, id(ETAT_CIVIL)));

        town.hub.complete(begun);

        assertThat(town.hub.mailboxOf(MAIRIE_DE_LYON)).hasSize(1);
        assertThat(value(town.find.find(town.jeanne, id(ETAT_CIVIL)))
                        .remaining()
                        .total())
                .isEqualTo(1);
    }

    @Test
    @Promise("HUB-25")
    void says_of_the_last_one_that_it_ends_the_membership_and_tells_the_administrators() {
        assertThat(value(town.suspend.preview(town.jeanne, id(ETAT_CIVIL))).endsMembership())
                .isFalse();
        value(town.suspend.suspend(town.jeanne, id(ETAT_CIVIL)));
        town.hub.effects.sweep();
        var mailsBefore = mails();

        assertThat(value(town.suspend.preview(town.jeanne, id(CERTDC))).endsMembership())
                .isTrue();
        assertThat(value(town.suspend.suspend(town.jeanne, id(CERTDC))).endsMembership())
                .isTrue();

        assertThat(mails()).isEqualTo(mailsBefore + 1);
        assertThat(town.hub.queue.submitted()).last().satisfies(row -> {
            var mail = ((Effect.SendMail) town.hub
                            .ledger
                            .transaction(tables -> tables.outbox().find(row))
                            .orElseThrow()
                            .effect())
                    .mail();
            assertThat(mail.to()).containsExactly(town.jeanne.person().email().value());
            assertThat(mail.subject()).isEqualTo("Relais : fin de l'adhésion de la ville de Lyon");
        });
    }

    @Test
    void says_since_when_and_by_whom_until_it_is_resumed_as_it_was_set() {
        var before = town.holding(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL));
        var since = town.hub.clock.instant();
        value(town.suspend.suspend(town.jeanne, id(ETAT_CIVIL)));

        var halted = value(town.find.find(town.jeanne, id(ETAT_CIVIL)));
        assertThat(halted.halt()).isEqualTo(new HeldSubscription.Halt(since, "Jeanne Martin"));
        assertThat(halted.isResumable()).isTrue();

        var resumed = value(town.resume.resume(town.jeanne, id(ETAT_CIVIL)));
        value(town.resume.resume(town.jeanne, id(ETAT_CIVIL)));

        assertThat(resumed.status()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(town.now(ETAT_CIVIL).accessMode()).isEqualTo(before.accessMode());
        assertThat(town.now(ETAT_CIVIL).emails()).isEqualTo(before.emails());
        assertThat(value(town.find.find(town.jeanne, id(ETAT_CIVIL))).halt()).isNull();
        var acts = town.hub.ledger.transaction(tables -> tables.auditEntries().of(MAIRIE_DE_LYON, 1));
        assertThat(acts).extracting(AuditEntry::action).containsExactly(AuditedAction.RESUMED_SUBSCRIPTION);
    }

    @Test
    @Promise("HUB-25")
    void of_the_last_one_is_not_taken_back_on_the_portal() {
        town.holding(aSubscription(MAIRIE_DE_LYON, CERTDC));
        value(town.suspend.suspend(town.jeanne, id(ETAT_CIVIL)));
        value(town.suspend.suspend(town.jeanne, id(CERTDC)));

        assertThat(value(town.find.find(town.jeanne, id(CERTDC))).isResumable()).isFalse();
        assertThat(faults(town.resume.resume(town.jeanne, id(CERTDC))))
                .containsExactly(SubscriptionFault.MEMBERSHIP_ENDED);
        forbidden(town.resume.resume(town.karim, id(CERTDC)));
    }

    @Test
    void again_is_refused() {
        value(town.suspend.suspend(town.jeanne, id(ETAT_CIVIL)));

        assertThat(faults(town.suspend.preview(town.jeanne, id(ETAT_CIVIL))))
                .containsExactly(SubscriptionFault.NOTHING_TO_SUSPEND);
        assertThat(faults(town.suspend.suspend(town.jeanne, id(ETAT_CIVIL))))
                .containsExactly(SubscriptionFault.NOTHING_TO_SUSPEND);
    }

    @Test
    void is_for_nobody_else() {
        forbidden(town.suspend.suspend(town.karim, id(ETAT_CIVIL)));
        forbidden(town.suspend.suspend(town.lucie, id(ETAT_CIVIL)));
        forbidden(town.suspend.preview(town.lucie, id(ETAT_CIVIL)));
    }

    private UUID id(Process process) {
        return town.now(process).id();
    }

    private int mails() {
        return town.hub.queue.submitted().size();
    }
}
