package relais.domain.subscriber;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.Result;
import relais.domain.account.LastChange;
import relais.domain.account.Permission;
import relais.domain.account.Visitor;
import relais.domain.journal.AuditedAction;
import relais.domain.subscription.Attestation;
import relais.domain.subscription.Subscription;
import relais.domain.subscription.SubscriptionStatus;

/**
 * Changes an administration's settings of its subscription to one démarche, which are the mode, API or Portail (HUB-20,
 * HUB-21), the day of activation and the mails (HUB-19). Télédossiers received before stay to be treated in any mode.
 */
public final class ChangeSettings {
    private static final Set<AuditedAction> DEEDS =
            Set.of(AuditedAction.CHANGED_SETTINGS, AuditedAction.SUSPENDED_SUBSCRIPTION);

    private final Ledger ledger;
    private final Clock clock;

    public ChangeSettings(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The result of a change. */
    public sealed interface SettingsChange {
        record Changed(Subscribed subscribed) implements SettingsChange {}

        /** Another visitor changed the settings since they were shown, so nothing was done. */
        record Overtaken(LastChange last) implements SettingsChange {}
    }

    /**
     * Tells the faults or the result of a change, and changes nothing.
     *
     * @param seen as in {@link #change}
     */
    public Result<SettingsChange, SettingsFault> preview(
            Visitor by, UUID id, SubscriptionSettings settings, String seen) {
        return decide(by, id, settings, seen, (tables, present, set, now) -> {});
    }

    /**
     * @param seen the {@link Subscription#settingsVersion} that the page showed; empty if it showed none
     */
    public Result<SettingsChange, SettingsFault> change(
            Visitor by, UUID id, SubscriptionSettings settings, String seen) {
        return decide(by, id, settings, seen, (tables, present, set, now) -> {
            tables.subscriptions().save(set);
            OwnSubscription.note(tables, by, AuditedAction.CHANGED_SETTINGS, id, present, now);
        });
    }

    @FunctionalInterface
    private interface SettingsWriting {
        void write(Tables tables, Subscription present, Subscription set, Instant now);
    }

    private Result<SettingsChange, SettingsFault> decide(
            Visitor by, UUID id, SubscriptionSettings settings, String seen, SettingsWriting writing) {
        return OwnSubscription.decide(ledger, by, Permission.CHANGE_SUBSCRIPTIONS, id, (tables, present) -> {
            var now = clock.instant();
            if (!seen.isEmpty() && !seen.equals(present.settingsVersion())) {
                return Result.done(
                        new SettingsChange.Overtaken(LastChange.of(tables, id, present.subscriber(), DEEDS)));
            }
            return decided(tables, by, present, settings, now).then(set -> {
                writing.write(tables, present, set, now);
                return Result.done(new SettingsChange.Changed(Subscribed.of(tables, set, now)));
            });
        });
    }

    private static Result<Subscription, SettingsFault> decided(
            Tables tables, Visitor by, Subscription present, SubscriptionSettings settings, Instant now) {
        var rules = new SettingsRules(present, OwnSubscription.isLastInForce(tables, present), settings, now);
        var faults = rules.faults();
        return faults.isEmpty()
                ? Result.done(set(present, rules, attestation(by, present, settings, now)))
                : new Result.Refused<>(faults);
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

    private static @Nullable Attestation attestation(
            Visitor by, Subscription present, SubscriptionSettings settings, Instant now) {
        var attested = settings.attested();
        return attested == null
                ? present.attestation()
                : new Attestation(attested.editor(), attested.version(), by.accountId(), now);
    }
}
