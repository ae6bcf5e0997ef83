package relais.domain.datapass;

import java.util.stream.Collectors;
import relais.domain.account.AccountMails;
import relais.domain.outbox.Mail;
import relais.domain.person.Person;
import relais.domain.person.PlainName;

/**
 * Mails to the operators about a decision that the hub could not apply entirely, without any person's name and without what a
 * mail reader would turn into a link.
 */
final class WaitingMails {
    private WaitingMails() {}

    static Mail waiting(Person operator, WaitingDecision decision) {
        return AccountMails.to(operator, "Relais : une décision de DataPass vous attend", """
                Bonjour %s,

                DataPass a transmis une décision que Relais ne sait pas appliquer entièrement.

                Demande : n° %d
                Type : %s
                %s

                Ce que Relais en comprend est déjà appliqué. Le reste vous attend sur le portail, à la page « DataPass » :
                il sera appliqué dès que vous l’aurez complété.

                Vous ne recevrez pas d’autre message pour les décisions semblables.
                """.formatted(
                        operator.fullName(),
                        decision.received().requestId(),
                        PlainName.cut(decision.received().model()),
                        reason(decision)));
    }

    private static String reason(WaitingDecision decision) {
        var place = decision.received().establishment();
        if (decision.isPlaceUnknown()) {
            return "Administration inconnue : DataPass ne transmet pas sa commune, et Relais ne connaît pas le SIRET "
                    + (place.siret() == null ? "(absent)" : PlainName.cut(place.siret()));
        }
        return decision.unknown().contains(Catalogue.ANY_SCOPE)
                ? "Ce type de demande est inconnu de Relais."
                : "Démarches inconnues : "
                        + decision.unknown().stream()
                                .map(PlainName::cut)
                                .sorted()
                                .collect(Collectors.joining(", "));
    }
}
