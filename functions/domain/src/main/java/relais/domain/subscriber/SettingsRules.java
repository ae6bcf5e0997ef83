package relais.domain.subscriber;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import relais.domain.Paris;
import relais.domain.person.EmailAddress;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.NotificationFrequency;
import relais.domain.subscription.Subscription;
import relais.domain.subscription.SubscriptionStatus;

/** The rules for settings. */
record SettingsRules(Subscription present, boolean isLastInForce, SubscriptionSettings settings, Instant now) {
    List<SettingsFault> faults() {
        var faults = new ArrayList<SettingsFault>();
        if (present.status() == SubscriptionStatus.REFUSED) {
            faults.add(SettingsFault.Code.SUBSCRIPTION_REFUSED);
            return faults;
        }
        mode(faults);
        activation(faults);
        emails(faults);
        return faults;
    }

    /** True if another day of activation is asked for. */
    boolean movesActivation() {
        return settings.activation() != null && !settings.activation().equals(present.activationDay());
    }

    private void mode(List<SettingsFault> faults) {
        if (settings.mode() == null && present.accessMode() != null) {
            faults.add(SettingsFault.Code.NO_MODE);
        }
        var attested = settings.attested();
        if (attested == null) {
            if (settings.mode() == AccessMode.API && (present.accessMode() != AccessMode.API || isUnattested())) {
                faults.add(SettingsFault.Code.NO_ATTESTATION);
            }
            return;
        }
        if (!isText(attested.editor())) {
            faults.add(SettingsFault.Code.INVALID_EDITOR);
        }
        if (!isText(attested.version())) {
            faults.add(SettingsFault.Code.INVALID_VERSION);
        }
    }

    private boolean isUnattested() {
        return present.attestation() == null;
    }

    private void activation(List<SettingsFault> faults) {
        @Nullable LocalDate day = settings.activation();
        if (day == null) {
            if (present.activationDay() != null && present.isActive(now)) {
                faults.add(SettingsFault.Code.ACTIVE_WITHOUT_DAY);
            }
            return;
        }
        if (!movesActivation()) {
            return;
        }
        var today = Paris.day(now);
        if (day.isBefore(today)) {
            faults.add(SettingsFault.Code.DAY_PASSED);
        } else if (day.isAfter(today.plusYears(SubscriptionSettings.MOST_YEARS_AHEAD))) {
            faults.add(SettingsFault.Code.DAY_TOO_FAR);
        }
        if (settings.mode() == null) {
            faults.add(SettingsFault.Code.DAY_WITHOUT_MODE);
        }
        if (present.status() == SubscriptionStatus.SUSPENDED) {
            OwnSubscription.whyOver(present, isLastInForce)
                    .ifPresent(why -> faults.add(new SettingsFault.NotResumable(why)));
        }
    }

    private void emails(List<SettingsFault> faults) {
        settings.emails().stream()
                .filter(each -> EmailAddress.read(each).isEmpty())
                .map(SettingsFault.InvalidAddress::new)
                .forEach(faults::add);
        if (settings.emails().size() > SubscriptionSettings.MOST_EMAILS) {
            faults.add(SettingsFault.Code.TOO_MANY_ADDRESSES);
        }
        if (settings.emails().isEmpty() && settings.frequency() != NotificationFrequency.NEVER) {
            faults.add(SettingsFault.Code.NO_ADDRESS);
        }
    }

    private static boolean isText(String text) {
        return !text.isEmpty()
                && text.length() <= SubscriptionSettings.TEXT_MAX_LENGTH
                && text.chars().noneMatch(Character::isISOControl)
                && Objects.equals(text, text.strip());
    }
}
