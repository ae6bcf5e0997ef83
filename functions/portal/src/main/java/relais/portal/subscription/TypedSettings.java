package relais.portal.subscription;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import relais.domain.subscriber.SubscriptionSettings;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.NotificationFrequency;
import relais.domain.subscription.Subscription;
import relais.portal.FieldFaults;
import relais.portal.Form;
import relais.portal.TypedDate;

/**
 * The settings of a subscription, as typed.
 *
 * @param seen the version of the settings shown with the form
 */
public record TypedSettings(
        String mode,
        String day,
        String frequency,
        String emails,
        String editor,
        String version,
        boolean attests,
        String seen) {

    private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_LOCAL_DATE;

    /** The form's fields, by those of the use case. */
    static final Map<String, String> NAMES = Map.of(
            SubscriptionSettings.MODE, "mode",
            SubscriptionSettings.EDITOR, "editeur",
            SubscriptionSettings.VERSION, "version",
            SubscriptionSettings.ATTESTATION, "attestation",
            SubscriptionSettings.ACTIVATION, "activation",
            SubscriptionSettings.EMAILS, "courriels");

    static TypedSettings of(Subscription subscription) {
        var mode = subscription.accessMode();
        var day = subscription.activationDay();
        var attestation = subscription.attestation();
        return new TypedSettings(
                mode == null ? "" : mode.name(),
                day == null ? "" : ISO.format(day),
                subscription.notificationFrequency().name(),
                String.join("\n", subscription.emails()),
                attestation == null ? "" : attestation.editor(),
                attestation == null ? "" : attestation.version(),
                false,
                subscription.settingsVersion());
    }

    static TypedSettings of(Form form) {
        return new TypedSettings(
                form.text("mode"),
                form.text("activation"),
                form.text("frequence"),
                form.text("courriels"),
                form.text("editeur"),
                form.text("version"),
                form.has("attestation"),
                form.text("vu"));
    }

    /** The same fields, interpreted with the subscription's present state. */
    TypedSettings knowing(Subscription subscription) {
        return new TypedSettings(
                mode, day, frequency, emails, editor, version, attests, subscription.settingsVersion());
    }

    public boolean isMode(String name) {
        return mode.equals(name);
    }

    /** The faults of reading, and of fields that would be ignored; the use case finds the others. */
    FieldFaults faults(Subscription present) {
        var faults = FieldFaults.NONE;
        if (!day.isEmpty() && date().isEmpty()) {
            faults = faults.and("activation", "Indiquez une date, par exemple 15/01/2027.");
        }
        var attested = present.attestation();
        var isSameSoftware = attested != null
                && attested.editor().equals(editor)
                && attested.version().equals(version);
        return isMode("API") && !attests && attested != null && !isSameSoftware
                ? faults.and("attestation", "L’éditeur ou la version change : attestez de nouveau la conformité.")
                : faults;
    }

    /** True if télédossiers would arrive in another place. */
    boolean moves(Subscription present) {
        return present.isInForce() && present.accessMode() != null && present.accessMode() != accessMode();
    }

    /** « Berger-Levrault, version 12.4 », as attested now or before. */
    public String software(Subscription present) {
        var before = present.attestation();
        return attests || before == null
                ? editor + ", version " + version
                : before.editor() + ", version " + before.version();
    }

    SubscriptionSettings settings() {
        return new SubscriptionSettings(
                accessMode(),
                date().orElse(null),
                Arrays.stream(NotificationFrequency.values())
                        .filter(each -> each.name().equals(frequency))
                        .findFirst()
                        .orElse(NotificationFrequency.NEVER),
                List.of(emails.split("[\\s,;]+")),
                attests ? new SubscriptionSettings.Software(editor, version) : null);
    }

    private @Nullable AccessMode accessMode() {
        return Arrays.stream(AccessMode.values())
                .filter(each -> each.name().equals(mode))
                .findFirst()
                .orElse(null);
    }

    private Optional<LocalDate> date() {
        return TypedDate.read(day);
    }
}
