package relais.domain.outbox;

import java.util.List;
import relais.domain.person.EmailAddress;
import relais.domain.wording.Typography;

/** A mail as plain text, to each address once in any case. It never holds anything of a télédossier (HUB-83). */
public record Mail(List<String> to, String subject, String text) {
    public Mail {
        to = EmailAddress.distinct(to);
        subject = subject.replaceAll("\\p{Cntrl}", " ");
    }

    /** A mail about one new télédossier of a démarche, without anything of it. */
    public static Mail arrival(List<String> to, String processName) {
        return new Mail(to, "Un nouveau télédossier vous attend : " + processName, """
                Bonjour,

                Un nouveau télédossier de la démarche « %s » vient d'être mis à votre disposition.
                Il vous attend dans votre logiciel, ou sur le portail si vous l'utilisez.

                Ce message est envoyé par un automate : il est inutile d'y répondre.

                L'équipe Relais
                """.formatted(processName));
    }

    /** A mail about a télédossier given back for a démarche, without anything of it. */
    public static Mail givenBack(List<String> to, String processName) {
        return new Mail(to, "Un télédossier vous est rendu : " + processName, """
                Bonjour,

                L’opérateur vous a rendu un télédossier de la démarche « %s », que vous aviez déjà reçu.
                Il vous attend dans votre logiciel, ou sur le portail si vous l’utilisez.

                Ce message est envoyé par un automate : il est inutile d’y répondre.

                L’équipe Relais
                """.formatted(processName));
    }

    /** A mail about the number of arrivals of a démarche since the last mail, without anything of them. */
    public static Mail arrivals(List<String> to, String processName, int count) {
        if (count == 1) {
            return arrival(to, processName);
        }
        return new Mail(to, "%d nouveaux télédossiers vous attendent : %s".formatted(count, processName), """
                Bonjour,

                Depuis le dernier message, %d nouveaux télédossiers de la démarche « %s » ont été mis à votre disposition.
                Ils vous attendent dans votre logiciel, ou sur le portail si vous l'utilisez.

                Ce message est envoyé par un automate : il est inutile d'y répondre.

                L'équipe Relais
                """.formatted(
                        count, processName));
    }

    /** The mail with French apostrophes and spaces. */
    public Mail typed() {
        return new Mail(to, Typography.french(subject), Typography.french(text));
    }

    @Override
    public String toString() {
        return "Mail[…]";
    }
}
