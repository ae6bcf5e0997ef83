package relais.domain.subscriber;

import java.util.List;
import relais.domain.outbox.Mail;
import relais.domain.person.Person;
import relais.domain.wording.AdministrationName;

/** Mails to people about their administration's subscriptions, without anything of a télédossier (HUB-83). */
final class SubscriptionMails {
    private SubscriptionMails() {}

    /** HUB-25. */
    static Mail membershipEnded(Person person, AdministrationName organization) {
        return new Mail(
                List.of(person.email().value()), "Relais : fin de l'adhésion " + organization.of(), """
                Bonjour %s,

                Le dernier abonnement en vigueur %s vient d'être suspendu :
                son adhésion à Relais prend fin, et plus aucune démarche ne lui est remise.

                Ce qu'elle a déjà reçu reste à traiter, sur le portail. Pour recevoir de nouveau une démarche,
                faites-en la demande dans DataPass.

                Ce message est envoyé par un automate : il est inutile d'y répondre.

                L'équipe Relais
                """.formatted(
                                person.fullName(), organization.of()));
    }
}
