package relais.portal.people;

import java.util.stream.Collectors;
import relais.domain.account.LastChange;
import relais.domain.membership.PlaceChange.LastAdministrator;
import relais.domain.person.Person;
import relais.portal.Dates;

/** Why a decision about a person was not taken, and who can help. */
public final class Refusals {

    public static final String OPERATOR_ONLY =
            "Seul l’opérateur de Relais peut le faire : il a suspendu ce compte lui-même, ou cette personne administre"
                    + " aussi ailleurs.";

    private Refusals() {}

    /** By whom and when, to follow « entre-temps »; starts with a blank, unless nothing is known. */
    public static String words(LastChange last) {
        var at = last.at();
        return (last.by().isEmpty() ? "" : " par " + last.by()) + (at == null ? "" : ", " + Dates.moment(at));
    }

    public static String words(LastAdministrator last) {
        var who = last.canTakeOver().stream().map(Person::fullName).collect(Collectors.joining(", "));
        return "Il ne resterait personne pour administrer les comptes. "
                + (who.isEmpty()
                        ? "Invitez d’abord une autre personne à le faire, ou demandez à l’opérateur de Relais d’en désigner une."
                        : "Confiez d’abord l’administration des comptes à une autre personne, par exemple : " + who
                                + ".");
    }
}
