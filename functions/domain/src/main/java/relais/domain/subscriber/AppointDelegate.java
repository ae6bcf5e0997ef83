package relais.domain.subscriber;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import relais.domain.Ledger;
import relais.domain.Result;
import relais.domain.account.MailBudget;
import relais.domain.account.Permission;
import relais.domain.account.PortalPolicy;
import relais.domain.account.Role;
import relais.domain.account.Visitor;
import relais.domain.journal.AuditedAction;
import relais.domain.membership.Appointments;
import relais.domain.membership.PlaceFault;
import relais.domain.membership.PlaceRules;
import relais.domain.outbox.Dispatcher;
import relais.domain.person.Person;
import relais.domain.subscription.Contact;

/** Names the technical delegate of a subscription, account and invitation included. The former delegate keeps the account. */
public final class AppointDelegate {
    private final Ledger ledger;
    private final Appointments appointments;
    private final Dispatcher effects;
    private final MailBudget mails;
    private final Clock clock;

    public AppointDelegate(
            Ledger ledger, Appointments appointments, Dispatcher effects, MailBudget mails, Clock clock) {
        this.ledger = ledger;
        this.appointments = appointments;
        this.effects = effects;
        this.mails = mails;
        this.clock = clock;
    }

    /** The result of an appointment. */
    public sealed interface Delegation {
        record Appointed(Subscribed subscribed, UUID accountId) implements Delegation {}

        /** The appointment would send one mail too many, so nothing was done. */
        record SlowDown(Duration retryAfter) implements Delegation {}
    }

    public Result<Delegation, PlaceFault> appoint(Visitor by, UUID subscriptionId, Person delegate) {
        var outcome = OwnSubscription.<Delegation, PlaceFault>decide(
                ledger, by, Permission.CHANGE_SUBSCRIPTIONS, subscriptionId, (tables, present) -> {
                    if (!PortalPolicy.allows(tables, by, Permission.INVITE_PERSON, present.subscriber())) {
                        return Result.forbidden();
                    }
                    var faults = PlaceRules.faults(delegate);
                    if (!faults.isEmpty()) {
                        return new Result.Refused<>(faults);
                    }
                    var tooMany = mails.spend(by.accountId(), delegate.email());
                    if (tooMany.isPresent()) {
                        return Result.done(new Delegation.SlowDown(tooMany.get()));
                    }
                    var appointment = appointments.appoint(
                            tables,
                            delegate,
                            present.subscriber(),
                            Role.TECHNICAL_DELEGATE,
                            Map.of(),
                            by.person().fullName());
                    var delegated = present.delegatedTo(Contact.of(delegate), clock.instant());
                    tables.subscriptions().save(delegated);
                    OwnSubscription.note(
                            tables,
                            by,
                            AuditedAction.APPOINTED_DELEGATE,
                            appointment.accountId(),
                            present,
                            clock.instant());
                    return Result.done(new Delegation.Appointed(
                            Subscribed.of(tables, delegated, clock.instant()), appointment.accountId()));
                });
        if (outcome instanceof Result.Done<Delegation, PlaceFault>(Delegation.Appointed appointed)) {
            effects.dispatch(appointed.accountId());
        }
        return outcome;
    }
}
