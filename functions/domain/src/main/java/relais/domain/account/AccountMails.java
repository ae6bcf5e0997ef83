package relais.domain.account;

import java.util.List;
import relais.domain.notification.Mail;

/** What people are written about their account: who asks, why, and what to do; never anything of a télédossier (HUB-83). */
final class AccountMails {
    private static final String SIGNATURE = """

            Ce message est envoyé par un automate : il est inutile d'y répondre.

            L'équipe Relais
            """;

    private AccountMails() {}

    /** HUB-27: the account was made; its first page is behind the link. */
    static Mail invitation(Person person, String organization, Role role, String by, String link) {
        return to(person, "Votre compte Relais pour " + organization, """
                Bonjour %s,

                %s vous ouvre un compte sur Relais, le portail qui remet aux administrations les démarches des usagers.
                Vous y serez « %s » pour : %s.

                Pour choisir votre mot de passe et entrer, ouvrez ce lien dans les sept jours :
                %s

                Le lien est personnel et ne sert qu'une fois. S'il a expiré, demandez-en un autre à la personne
                qui vous invite. Si vous ne savez pas pourquoi vous recevez ce message, ne faites rien : sans mot de
                passe choisi par vous, le compte n'ouvre rien.
                """.formatted(
                        person.fullName(), by, role.label(), organization, link));
    }

    /** The account was there: it has one more place. */
    static Mail joined(Person person, String organization, Role role, String by, PortalAddress portal) {
        return to(person, "Relais : vous êtes « " + role.label() + " » pour " + organization, """
                Bonjour %s,

                %s vous ouvre l'accès à : %s.
                Vous y êtes « %s ». Votre compte et votre mot de passe ne changent pas ; si vous travaillez pour
                plusieurs administrations, vous passez de l'une à l'autre en haut de chaque page.

                %s
                """.formatted(
                        person.fullName(), by, organization, role.label(), portal.page("")));
    }

    private static Mail to(Person person, String subject, String text) {
        return new Mail(List.of(person.email().value()), subject, text + SIGNATURE);
    }
}
