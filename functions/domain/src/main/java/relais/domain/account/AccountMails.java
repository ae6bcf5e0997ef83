package relais.domain.account;

import java.util.List;
import relais.domain.outbox.Mail;
import relais.domain.person.Person;

/** The form of the hub's mails to people, addressed to one person and signed, without anything of a télédossier (HUB-83). */
public final class AccountMails {
    private static final String SIGNATURE = """

            Ce message est envoyé par un automate : il est inutile d'y répondre.

            L'équipe Relais
            """;

    private AccountMails() {}

    /** A mail to that person, signed. */
    public static Mail to(Person person, String subject, String text) {
        return new Mail(List.of(person.email().value()), subject, text + SIGNATURE);
    }
}
