package relais.portal.login;

import java.time.Duration;

/** Formats how long to wait. */
public final class Waits {

    private Waits() {}

    public static String words(Duration delay) {
        var minutes = Math.max(1, (delay.toSeconds() + 59) / 60);
        return "Trop d’essais à la suite. Réessayez dans %s."
                .formatted(minutes < 90 ? minutes(minutes) : hours(minutes));
    }

    /** The sentence for too many mails. */
    public static String ofMails(Duration delay) {
        var wait = words(delay);
        return "Trop de courriels ont été demandés, par vous ou pour cette adresse : rien n’a été envoyé ni changé cette fois,"
                + " et les liens déjà reçus servent toujours." + wait.substring(wait.indexOf(" Réessayez"));
    }

    private static String minutes(long minutes) {
        return minutes == 1 ? "une minute" : minutes + " minutes";
    }

    private static String hours(long minutes) {
        return (minutes + 59) / 60 + " heures";
    }
}
