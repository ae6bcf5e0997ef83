package relais.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.account.People.jeanne;
import static relais.domain.account.People.karim;
import static relais.domain.account.People.lucie;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.CERTDC;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.Faults.PowerCut;
import relais.domain.OrganizationId;
import relais.domain.OrganizationType;
import relais.domain.account.Account;
import relais.domain.account.Right;
import relais.domain.account.Role;
import relais.domain.account.Visitor;
import relais.domain.login.Portal;
import relais.domain.membership.AskAgain;
import relais.domain.membership.ChangeRights;
import relais.domain.membership.InviteAgain;
import relais.domain.membership.InvitePerson;
import relais.domain.membership.ReactivatePerson;
import relais.domain.membership.RemovePerson;
import relais.domain.membership.ResetSecondFactor;
import relais.domain.membership.SuspendAccount;
import relais.domain.membership.SuspendPerson;
import relais.domain.person.Person;
import relais.domain.subscriber.AppointDelegate;
import relais.domain.subscriber.ChangeSettings;
import relais.domain.subscriber.KeepSecrets;
import relais.domain.subscriber.SubscriptionSettings;
import relais.domain.subscriber.SuspendSubscription;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.NotificationFrequency;
import relais.domain.subscription.Subscription;

/**
 * Is kept with each decision (who, what, about whom, in which administration, when); a refused decision leaves no audit entry.
 */
final class What_administrators_do {
    private static final OrganizationId DINUM = new OrganizationId(OrganizationType.ADMIN, "13002526500013", "75107");

    private final Portal portal = new Portal();
    private final Account jeanne = portal.member(jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR);
    private final Account karim = portal.member(karim(), MAIRIE_DE_LYON, Role.AGENT);
    private final Account operator = portal.member(lucie(), DINUM, Role.NATIONAL_ADMINISTRATOR);
    private final Visitor byJeanne = portal.as(jeanne, MAIRIE_DE_LYON);
    private final Visitor byKarim = portal.as(karim, MAIRIE_DE_LYON);
    private final Visitor byOperator = portal.as(operator, DINUM);
    private final Subscription subscription =
            aSubscription(MAIRIE_DE_LYON, CERTDC).inMode(AccessMode.API).build();
    private final InvitePerson invite =
            new InvitePerson(portal.hub.ledger, portal.appointments, portal.decisions, portal.hub.effects);
    private final SuspendPerson suspend = new SuspendPerson(portal.decisions);
    private final KeepSecrets secrets = new KeepSecrets(portal.hub.ledger, new SecureRandom(), portal.hub.clock);
    private final ChangeSettings settings = new ChangeSettings(portal.hub.ledger, portal.hub.clock);

    @BeforeEach
    void lyon_holds_the_subscription() {
        portal.hub.subscribe(subscription);
    }

    @Test
    void to_people_is_kept() {
        suspend.suspend(byJeanne, MAIRIE_DE_LYON, karim.id(), "");
        new ReactivatePerson(portal.decisions).reactivate(byJeanne, MAIRIE_DE_LYON, karim.id());
        new ChangeRights(portal.decisions)
                .change(byJeanne, MAIRIE_DE_LYON, karim.id(), Role.AGENT, Map.of(ETAT_CIVIL.code(), Right.TREAT), "");
        new AskAgain(portal.decisions).ask(byJeanne, MAIRIE_DE_LYON, karim.id());
        new ResetSecondFactor(portal.decisions).reset(byJeanne, MAIRIE_DE_LYON, karim.id(), true);
        new SuspendAccount(portal.decisions).suspend(byOperator, MAIRIE_DE_LYON, karim.id(), "Compte partagé");
        new RemovePerson(portal.decisions).remove(byOperator, MAIRIE_DE_LYON, karim.id());

        assertThat(journal())
                .containsExactly(
                        act(jeanne, AuditedAction.SUSPENDED),
                        act(jeanne, AuditedAction.REACTIVATED),
                        act(jeanne, AuditedAction.CHANGED_RIGHTS),
                        act(jeanne, AuditedAction.ASKED_AGAIN),
                        act(jeanne, AuditedAction.RESET_SECOND_FACTOR),
                        act(operator, AuditedAction.SUSPENDED_ACCOUNT),
                        act(operator, AuditedAction.REMOVED));
    }

    @Test
    void to_let_people_in_is_kept_and_says_who_administers() {
        var agent = invited(karim(), Role.AGENT);
        var peer = invited(lucie(), Role.LOCAL_ADMINISTRATOR);
        new InviteAgain(portal.decisions, portal.appointments).invite(byJeanne, MAIRIE_DE_LYON, agent);

        assertThat(journal())
                .containsExactly(
                        act(jeanne, AuditedAction.INVITED, agent),
                        act(jeanne, AuditedAction.APPOINTED, peer),
                        act(jeanne, AuditedAction.INVITED_AGAIN, agent));
    }

    @Test
    void to_a_subscription_is_kept() {
        var delegate = karim();
        secrets.issue(byJeanne, subscription.id(), "");
        secrets.revoke(byJeanne, subscription.id(), hash());
        settings.change(byJeanne, subscription.id(), onThePortal(), "");
        new AppointDelegate(portal.hub.ledger, portal.appointments, portal.hub.effects, portal.mails, portal.hub.clock)
                .appoint(byJeanne, subscription.id(), delegate);
        new SuspendSubscription(portal.hub.ledger, portal.hub.effects, portal.hub.ids, portal.hub.clock)
                .suspend(byJeanne, subscription.id());

        assertThat(journal())
                .containsExactly(
                        act(jeanne, AuditedAction.ISSUED_SECRET, subscription.id()),
                        act(jeanne, AuditedAction.REVOKED_SECRET, subscription.id()),
                        act(jeanne, AuditedAction.CHANGED_SETTINGS, subscription.id()),
                        act(jeanne, AuditedAction.APPOINTED_DELEGATE, accountOf(delegate)),
                        act(jeanne, AuditedAction.SUSPENDED_SUBSCRIPTION, subscription.id()));
    }

    @Test
    void is_not_kept_of_what_is_refused() {
        suspend.suspend(byKarim, MAIRIE_DE_LYON, jeanne.id(), "");
        suspend.suspend(byJeanne, MAIRIE_DE_LYON, jeanne.id(), "");
        suspend.suspend(byJeanne, MAIRIE_DE_LYON, UUID.randomUUID(), "");
        invite.invite(byKarim, MAIRIE_DE_LYON, lucie(), Role.AGENT, Map.of());
        invite.invite(byJeanne, MAIRIE_DE_LYON, lucie(), Role.OSL_ADMINISTRATOR, Map.of());
        secrets.issue(byKarim, subscription.id(), "");
        secrets.revoke(byJeanne, subscription.id(), "inconnu");
        settings.change(byKarim, subscription.id(), onThePortal(), "");

        assertThat(journal()).isEmpty();
    }

    @Test
    void is_kept_with_the_decision_or_not_at_all() {
        for (var moment = 1; moment <= 2; moment++) {
            portal.hub.faults.cutPowerAt(moment);
            try {
                suspend.suspend(byJeanne, MAIRIE_DE_LYON, karim.id(), "");
            } catch (PowerCut expected) {
                assertThat(expected).isNotNull();
            }
            portal.hub.faults.restore();

            var isSuspended = portal.now(karim).in(MAIRIE_DE_LYON).orElseThrow().isSuspended();
            assertThat(journal()).hasSize(isSuspended ? 1 : 0);
        }
    }

    @Test
    void outlives_the_person_and_says_nothing_of_them() {
        new RemovePerson(portal.decisions).remove(byJeanne, MAIRIE_DE_LYON, karim.id());

        assertThat(portal.isGone(karim)).isTrue();
        assertThat(journal()).containsExactly(act(jeanne, AuditedAction.REMOVED));
        assertThat(Arrays.stream(AuditEntry.class.getRecordComponents())
                        .map(each -> each.getType().getSimpleName()))
                .containsExactly("Instant", "UUID", "AuditedAction", "UUID", "OrganizationId");
    }

    private UUID invited(Person person, Role role) {
        var sent =
                (InvitePerson.InvitationOutcome.Sent) invite.invite(byJeanne, MAIRIE_DE_LYON, person, role, Map.of());
        return sent.appointment().accountId();
    }

    private UUID accountOf(Person person) {
        return portal.hub
                .ledger
                .transaction(tables -> tables.accounts().find(person.email()).orElseThrow())
                .id();
    }

    private String hash() {
        return portal.hub.ledger.transaction(tables -> tables.clients()
                .find("abonnement-" + subscription.id())
                .orElseThrow()
                .secretHashes()
                .getFirst());
    }

    private static SubscriptionSettings onThePortal() {
        return new SubscriptionSettings(AccessMode.PORTAIL, null, NotificationFrequency.NEVER, List.of(), null);
    }

    private AuditEntry act(Account by, AuditedAction audited) {
        return act(by, audited, karim.id());
    }

    private AuditEntry act(Account by, AuditedAction audited, UUID about) {
        return new AuditEntry(portal.hub.clock.instant(), by.id(), audited, about, MAIRIE_DE_LYON);
    }

    /** Returns the audit entries, oldest first. */
    private List<AuditEntry> journal() {
        return portal.hub
                .ledger
                .transaction(tables -> tables.auditEntries().of(MAIRIE_DE_LYON, 100))
                .reversed();
    }
}
