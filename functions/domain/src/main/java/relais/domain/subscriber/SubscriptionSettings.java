package relais.domain.subscriber;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.NotificationFrequency;

/**
 * An administration's settings of its subscription to one démarche (HUB-19, HUB-20), as its form sends them.
 *
 * @param activation the day from which it is active, at 00:01 in Europe/Paris; null for none yet
 * @param emails addresses for mails; invalid ones become faults
 * @param attested the software that was checked; null if nothing is newly attested
 */
public record SubscriptionSettings(
        @Nullable AccessMode mode,
        @Nullable LocalDate activation,
        NotificationFrequency frequency,
        List<String> emails,
        @Nullable Software attested) {
    /** Maximum number of addresses. */
    public static final int MOST_EMAILS = 20;

    /** Maximum length of an editor and of a version, in characters. */
    public static final int TEXT_MAX_LENGTH = 100;

    /** Maximum number of years until the day of activation. */
    public static final int MOST_YEARS_AHEAD = 2;

    /** The fields of faults. */
    public static final String MODE = "mode";

    public static final String EDITOR = "editor";
    public static final String VERSION = "version";
    public static final String ATTESTATION = "attestation";
    public static final String ACTIVATION = "activation";
    public static final String EMAILS = "emails";

    /** An editor's package and its version. */
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
