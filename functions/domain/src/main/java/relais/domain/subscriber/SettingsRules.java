package relais.domain.subscriber;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import relais.domain.Outcome.Fault;
import relais.domain.Paris;
import relais.domain.person.EmailAddress;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.NotificationFrequency;
import relais.domain.subscription.Subscription;
import relais.domain.subscription.SubscriptionStatus;

/** The rules for settings. Each fault has its field and a sentence for the person who fills in the form. */
record SettingsRules(Subscription present, boolean isLastInForce, SubscriptionSettings settings, Instant now) {
    static final int MOST_EMAILS = 20;
    static final int TEXT_MAX_LENGTH = 100;
    private static final int MOST_YEARS_AHEAD = 2;

    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (present.status() == SubscriptionStatus.REFUSED) {
            faults.add(new Fault("", "Cet abonnement a été refusé : il n'a pas de réglages."));
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

    private void mode(List<Fault> faults) {
        if (settings.mode() == null && present.accessMode() != null) {
            faults.add(new Fault(SubscriptionSettings.MODE, "Choisissez le mode d'accès : API ou portail."));
        }
        var attested = settings.attested();
        if (attested == null) {
            if (settings.mode() == AccessMode.API && (present.accessMode() != AccessMode.API || isUnattested())) {
                faults.add(
                        new Fault(
                                SubscriptionSettings.ATTESTATION,
                                "Le mode API demande d'attester que l'éditeur a confirmé la conformité de la version installée."));
            }
            return;
        }
        if (!isText(attested.editor())) {
            faults.add(new Fault(
                    SubscriptionSettings.EDITOR,
                    "Indiquez l'éditeur du logiciel, en %d caractères au plus.".formatted(TEXT_MAX_LENGTH)));
        }
        if (!isText(attested.version())) {
            faults.add(new Fault(
                    SubscriptionSettings.VERSION,
                    "Indiquez la version installée, en %d caractères au plus.".formatted(TEXT_MAX_LENGTH)));
        }
    }

    private boolean isUnattested() {
        return present.attestation() == null;
    }

    private void activation(List<Fault> faults) {
        @Nullable LocalDate day = settings.activation();
        if (day == null) {
            if (present.activationDay() != null && present.isActive(now)) {
                faults.add(new Fault(
                        SubscriptionSettings.ACTIVATION,
                        "Un abonnement actif garde sa date d'activation ; pour l'arrêter, suspendez-le."));
            }
            return;
        }
        if (!movesActivation()) {
            return;
        }
        var today = Paris.day(now);
        if (day.isBefore(today)) {
            faults.add(new Fault(SubscriptionSettings.ACTIVATION, "La date d'activation est passée."));
        } else if (day.isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
            faults.add(new Fault(
                    SubscriptionSettings.ACTIVATION,
                    "La date d'activation est dans plus de %d ans : vérifiez l'année.".formatted(MOST_YEARS_AHEAD)));
        }
        if (settings.mode() == null) {
            faults.add(new Fault(SubscriptionSettings.MODE, "Choisissez le mode d'accès avant la date d'activation."));
        }
        if (present.status() == SubscriptionStatus.SUSPENDED) {
            OwnSubscription.whyOver(present, isLastInForce)
                    .ifPresent(why -> faults.add(new Fault(SubscriptionSettings.ACTIVATION, why)));
        }
    }

    private void emails(List<Fault> faults) {
        settings.emails().stream()
                .filter(each -> EmailAddress.read(each).isEmpty())
                .map("« %s » n'est pas une adresse électronique."::formatted)
                .map(sentence -> new Fault(SubscriptionSettings.EMAILS, sentence))
                .forEach(faults::add);
        if (settings.emails().size() > MOST_EMAILS) {
            faults.add(new Fault(SubscriptionSettings.EMAILS, "Indiquez %d adresses au plus.".formatted(MOST_EMAILS)));
        }
        if (settings.emails().isEmpty() && settings.frequency() != NotificationFrequency.NEVER) {
            faults.add(new Fault(
                    SubscriptionSettings.EMAILS,
                    "Indiquez au moins une adresse à prévenir, ou choisissez de ne l'être « Jamais »."));
        }
    }

    private static boolean isText(String text) {
        return !text.isEmpty()
                && text.length() <= TEXT_MAX_LENGTH
                && text.chars().noneMatch(Character::isISOControl)
                && Objects.equals(text, text.strip());
    }
}
