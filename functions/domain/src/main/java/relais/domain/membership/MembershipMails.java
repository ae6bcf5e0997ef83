package relais.domain.membership;

import relais.domain.account.AccountMails;
import relais.domain.account.PortalAddress;
import relais.domain.account.Role;
import relais.domain.account.RoleLabels;
import relais.domain.outbox.Mail;
import relais.domain.person.EmailAddress;
import relais.domain.person.Person;
import relais.domain.person.PlainName;

/**
 * Mails to people about their account. Each names its sender, reason and next step, and never anything of a télédossier
 * (HUB-83).
 */
final class MembershipMails {
    /** The inviting party, if no person invites. */
    static final String TEAM = "L'équipe Relais";

    /** The scope of a suspension by the operator. */
    static final String EVERYWHERE = "toutes vos administrations";

    private MembershipMails() {}

    /** The account was made, and the link opens its first page (HUB-27). */
    static Mail invitation(Person person, String organization, Role role, String by, String link, String contact) {
        return AccountMails.to(person, "Votre compte Relais pour " + organization, """
                Bonjour %s,

                %s vous ouvre un compte sur Relais, le portail qui remet aux administrations les démarches des usagers.
                Votre rôle pour %s : %s.

                Pour choisir votre mot de passe et entrer, ouvrez ce lien dans les sept jours :
                %s

                Le lien est personnel et ne sert qu'une fois. S'il a expiré, ou pour toute question, adressez-vous à
                %s.
                Si vous ne savez pas pourquoi vous recevez ce message, ne faites rien : sans mot de passe choisi par vous,
                le compte n'ouvre rien.
                """.formatted(
                        person.fullName(), by, organization, RoleLabels.of(role), link, contact));
    }

    static Mail lostInvitation(Person reader, Person invited, String organization) {
        return AccountMails.to(reader, "Relais : une invitation n'est pas arrivée", """
                Bonjour %s,

                L'invitation de %s (%s) pour %s n'a pas pu être remise : cette adresse refuse nos messages, et le lien
                envoyé n'ouvre plus rien.

                Si l'adresse est juste, renvoyez l'invitation. Sinon, retirez ce compte et invitez la personne à la bonne adresse.
                """.formatted(
                        reader.fullName(), invited.fullName(), invited.email().value(), organization));
    }

    /** The account existed and has one more place. */
    static Mail joined(Person person, String organization, Role role, String by, PortalAddress portal) {
        return AccountMails.to(person, "Relais : un accès vous est ouvert pour " + organization, """
                Bonjour %s,

                %s vous ouvre l'accès à Relais pour %s.
                Votre rôle : %s. Votre compte et votre mot de passe ne changent pas ; si vous travaillez pour
                plusieurs administrations, vous passez de l'une à l'autre en haut de chaque page.

                %s
                """.formatted(
                        person.fullName(), by, organization, RoleLabels.of(role), portal.page("")));
    }

    static Mail suspended(Person person, String where, String words) {
        return AccountMails.to(person, "Relais : votre accès est suspendu", """
                Bonjour %s,

                Votre accès à Relais pour %s est suspendu depuis maintenant.
                %s
                Pour en parler, adressez-vous à une personne qui administre les comptes de votre administration ; la page de connexion vous dit à
                qui, quand c'est possible.
                """.formatted(
                person.fullName(), where, words.isEmpty() ? "" : "La raison donnée : " + PlainName.cut(words) + "\n"));
    }

    static Mail reactivated(Person person, String where, String by) {
        return AccountMails.to(person, "Relais : votre accès est rétabli", """
                Bonjour %s,

                %s vous rend votre accès à Relais pour %s. Votre mot de passe n'a pas changé.
                """.formatted(person.fullName(), by, where));
    }

    static Mail removed(Person person, String where, String by, boolean isErased) {
        return AccountMails.to(person, "Relais : votre accès est supprimé", """
                Bonjour %s,

                %s a mis fin à votre accès à Relais pour %s.
                %s
                """.formatted(
                        person.fullName(),
                        by,
                        where,
                        isErased
                                ? "C'était le seul : votre compte est supprimé et vos données personnelles sont effacées."
                                : "Vos accès pour d'autres administrations ne changent pas."));
    }

    static Mail erased(Person person) {
        return AccountMails.to(person, "Relais : votre compte est supprimé", """
                Bonjour %s,

                Comme vous l'avez demandé, votre compte Relais est supprimé et vos données personnelles sont effacées.
                """.formatted(person.fullName()));
    }

    static Mail secondFactorReset(Person reader, Person person, String by) {
        var whose = reader.equals(person) ? "votre compte" : "le compte de " + person.fullName();
        return AccountMails.to(
                reader, "Relais : un second facteur a été retiré", """
                Bonjour %s,

                %s a retiré le second facteur qui protégeait %s, après avoir vérifié l'identité de la personne.
                Un nouveau sera demandé à la prochaine connexion.

                Toutes les personnes qui administrent les comptes reçoivent ce message. S'il vous étonne, suspendez le compte et prévenez Relais.
                """.formatted(reader.fullName(), by, whose));
    }

    static Mail oldAddress(Person person, EmailAddress wanted, String link) {
        return AccountMails.to(
                person, "Relais : changer d'adresse ?", """
                Bonjour %s,

                Quelqu'un, sans doute vous, veut remplacer l'adresse de votre compte Relais par %s.
                Si c'est vous, ouvrez ce lien dans la journée, et celui que reçoit la nouvelle adresse :
                %s

                Sinon, ne faites rien, et changez votre mot de passe : rien ne change sans les deux liens.
                """.formatted(person.fullName(), wanted.value(), link));
    }

    static Mail newAddress(Person person, EmailAddress wanted, String link) {
        return AccountMails.to(person.at(wanted), "Relais : cette adresse est-elle la vôtre ?", """
                Bonjour %s,

                Vous demandez à recevoir ici les messages de votre compte Relais.
                Pour le confirmer, ouvrez ce lien dans la journée, et celui que reçoit votre adresse actuelle :
                %s

                Si vous ne connaissez pas Relais, ne faites rien.
                """.formatted(
                        person.fullName(), link));
    }

    /** Goes to the holder of the address instead of a link. */
    static Mail addressHeld(Person holder) {
        return AccountMails.to(holder, "Relais : cette adresse a déjà un compte", """
                Bonjour %s,

                Quelqu'un demande à recevoir ici les messages d'un autre compte Relais. Cette adresse étant déjà celle de votre
                compte, rien ne change.

                Si c'est vous, supprimez d'abord l'un de vos deux comptes, à la page « Mon compte ». Sinon, ne faites rien.
                """.formatted(holder.fullName()));
    }

    static Mail addressChanged(Person person, EmailAddress now) {
        return AccountMails.to(
                person, "Relais : votre adresse a changé", """
                Bonjour %s,

                L'adresse de votre compte Relais est désormais %s. Celle-ci ne sert plus.
                """.formatted(person.fullName(), now.value()));
    }

    static Mail newAdministrator(Person reader, Person person, String organization, String by) {
        return AccountMails.to(
                reader, "Relais : une personne de plus administre les comptes pour " + organization, """
                Bonjour %s,

                %s a confié à %s l'administration des comptes pour %s.

                Toutes les personnes qui l'administrent reçoivent ce message. S'il vous étonne, parlez-en, et suspendez le compte au besoin.
                """.formatted(
                                reader.fullName(), by, person.fullName(), organization));
    }
}
