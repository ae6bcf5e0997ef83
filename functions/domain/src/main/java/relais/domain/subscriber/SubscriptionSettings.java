package relais.domain.subscriber;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.NotificationFrequency;

/**
 * What an administration decides of its subscription to one démarche (HUB-19, HUB-20), as its form says it.
 *
 * @param activation the day from which it is active, at 00:01 in Europe/Paris; null: none yet
 * @param emails where to write; those that are no address are told
 * @param attested the software that was checked; null: nothing is attested anew
 */
public record SubscriptionSettings(
        @Nullable AccessMode mode,
        @Nullable LocalDate activation,
        NotificationFrequency frequency,
        List<String> emails,
        @Nullable Software attested) {
    /** The fields to which faults belong. */
    public static final String MODE = "mode";

    public static final String EDITOR = "editor";
    public static final String VERSION = "version";
    public static final String ATTESTATION = "attestation";
    public static final String ACTIVATION = "activation";
    public static final String EMAILS = "emails";

    /** A package of an editor's, and its version. */
    public record Software(String editor, String version) {
        public Software {
            editor = editor.strip();
            version = version.strip();
        }
    }

    public SubscriptionSettings {
        emails = emails.stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }
}
