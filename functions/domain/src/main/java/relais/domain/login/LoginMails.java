package relais.domain.login;

import relais.domain.account.AccountMails;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.outbox.Mail;
import relais.domain.person.Person;

/** Mails about logging in. */
final class LoginMails {
    private LoginMails() {}

    /** @param kind one that a person asks for on the login page */
    static Mail link(Person person, LinkKind kind, String link) {
        return switch (kind) {
            case NEW_PASSWORD -> newPassword(person, link);
            case LOGIN -> login(person, link);
            case INVITATION, OLD_ADDRESS, NEW_ADDRESS, VERIFICATION, VERIFICATION_REMINDER ->
                throw new IllegalArgumentException(kind + " is not asked for at the door");
        };
    }

    static Mail passwordChanged(Person person) {
        return AccountMails.to(person, "Relais : votre mot de passe a changé", """
                Bonjour %s,

                Le mot de passe de votre compte Relais vient d'être changé, et les sessions ouvertes ailleurs sont fermées.

                Si ce n'est pas vous, prévenez tout de suite une personne qui administre les comptes ici : elle peut suspendre
                votre compte.
                """.formatted(person.fullName()));
    }

    static Mail secondFactorOn(Person person) {
        return AccountMails.to(
                person, "Relais : un second facteur protège votre compte", """
                Bonjour %s,

                Une application d'authentification vient d'être associée à votre compte Relais. Son code vous sera demandé à
                chaque connexion. Gardez vos codes de secours à part : chacun remplace une fois l'application perdue.

                Si ce n'est pas vous, prévenez tout de suite une personne qui administre les comptes de votre administration.
                """.formatted(person.fullName()));
    }

    static Mail secondFactorOff(Person person) {
        return AccountMails.to(person, "Relais : votre second facteur est retiré", """
                Bonjour %s,

                L'application d'authentification associée à votre compte Relais vient d'être retirée, avec son propre code ou
                un code de secours. Si vous administrez des comptes ou des abonnements, une autre vous est demandée.

                Si ce n'est pas vous, prévenez tout de suite une personne qui administre les comptes de votre administration.
                """.formatted(person.fullName()));
    }

    private static Mail newPassword(Person person, String link) {
        return AccountMails.to(
                person, "Relais : choisir un nouveau mot de passe", """
                Bonjour %s,

                Quelqu'un, sans doute vous, a demandé un nouveau mot de passe pour votre compte Relais.
                Pour le choisir, ouvrez ce lien dans l'heure :
                %s

                Le lien ne sert qu'une fois. Si ce n'est pas vous, ne faites rien : votre mot de passe ne change pas.
                """.formatted(person.fullName(), link));
    }

    private static Mail login(Person person, String link) {
        return AccountMails.to(person, "Relais : votre lien de connexion", """
                Bonjour %s,

                Quelqu'un essaie beaucoup de mots de passe sur votre compte Relais, et nous le freinons. Pour entrer malgré
                cela, ouvrez ce lien dans le quart d'heure, puis donnez votre mot de passe :
                %s

                Si vous n'avez pas demandé ce lien, ne faites rien.
                """.formatted(person.fullName(), link));
    }
}
