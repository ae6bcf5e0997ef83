package relais.portal.login;

import java.time.Duration;

/** Says how long to wait. */
public final class Waits {

    private Waits() {}

    public static String words(Duration delay) {
        var minutes = Math.max(1, (delay.toSeconds() + 59) / 60);
        return "Trop d’essais à la suite. Réessayez dans %s."
                .formatted(minutes < 90 ? minutes(minutes) : hours(minutes));
    }

    private static String minutes(long minutes) {
        return minutes == 1 ? "une minute" : minutes + " minutes";
    }

    private static String hours(long minutes) {
        return (minutes + 59) / 60 + " heures";
    }
}
