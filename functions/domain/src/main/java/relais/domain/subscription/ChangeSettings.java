package relais.domain.subscription;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.Ledger;
import relais.domain.Outcome;
import relais.domain.account.Action;
import relais.domain.account.Visitor;
import relais.domain.journal.Deed;
import relais.domain.journal.LastChange;

/**
 * An administration sets its subscription to one démarche: mode, API or Portail (HUB-20, HUB-21), day of activation, mails
 * (HUB-19). What was received before stays to be treated, whatever the mode.
 */
public final class ChangeSettings {
    private static final Set<Deed> DEEDS = Set.of(Deed.CHANGED_SETTINGS, Deed.SUSPENDED_SUBSCRIPTION);

    private final Ledger ledger;
    private final Clock clock;

    public ChangeSettings(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Change {
        record Changed(Subscribed subscribed) implements Change {}

        /** Somebody else changed them since they were shown; nothing was done. */
        record Overtaken(LastChange last) implements Change {}
    }

    /**
     * @param seen {@link Subscription#settingsVersion} of what was shown; empty: nothing was
     * @return refused with one sentence a fault, in French, for the form
     */
    public Outcome<Change> change(Visitor by, UUID id, Settings settings, String seen) {
        return OwnSubscription.decide(ledger, by, Action.CHANGE_SUBSCRIPTIONS, id, (tables, present) -> {
            var now = clock.instant();
            if (!seen.isEmpty() && !seen.equals(present.settingsVersion())) {
                return Outcome.done(
                        new Change.Overtaken(LastChange.of(tables, id, present.subscriber(), DEEDS)));
            }
            var rules = new SettingsRules(present, OwnSubscription.isLastInForce(tables, present), settings, now);
            var faults = rules.faults();
            if (!faults.isEmpty()) {
                return new Outcome.Refused<>(faults);
            }
            var set = set(present, rules, attestation(by, present, settings, now));
            tables.subscriptions().save(set);
            OwnSubscription.note(tables, by, Deed.CHANGED_SETTINGS, id, present, now);
            return Outcome.done(new Change.Changed(Subscribed.of(tables, set, now)));
        });
    }

    private static Subscription set(Subscription present, SettingsRules rules, @Nullable Attestation attestation) {
        var settings = rules.settings();
        @Nullable Instant activateAt = present.activateAt();
        var status = present.status();
        if (rules.movesActivation() && settings.activation() != null) {
            activateAt = Subscription.from(settings.activation());
            status = SubscriptionStatus.INACTIVE;
        } else if (settings.activation() == null) {
            activateAt = null;
        }
        return present.set(
                status,
                settings.mode(),
                activateAt,
                settings.frequency(),
                settings.emails(),
                attestation,
                present.milestones().dated(present.milestones().createdAt(), rules.now()));
    }

    private static @Nullable Attestation attestation(Visitor by, Subscription present, Settings settings, Instant now) {
        var attested = settings.attested();
        return attested == null
                ? present.attestation()
                : new Attestation(attested.editor(), attested.version(), by.accountId(), now);
    }
}
