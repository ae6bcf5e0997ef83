package relais.domain.account;

import java.util.List;
import relais.domain.outbox.Mail;
import relais.domain.person.Person;

/** The form of the hub's mails, signed and without anything of a télédossier (HUB-83). */
public final class AccountMails {
    private static final String SIGNATURE = """

            Ce message est envoyé par un automate : il est inutile d'y répondre.

            L'équipe Relais
            """;

    private AccountMails() {}

    /** A mail to that person, signed. */
    public static Mail to(Person person, String subject, String text) {
        return to(List.of(person.email().value()), subject, text);
    }

    /** A mail to the addresses of an administration, signed. */
    public static Mail to(List<String> addresses, String subject, String text) {
        return new Mail(addresses, subject, text + SIGNATURE);
    }
}
