package relais.portal.login;

import java.util.List;
import relais.domain.account.Suspension;
import relais.domain.person.Person;
import relais.portal.View;

/** The reason of a suspension, and the people who can help; without any, only the operator can. */
public record SuspendedPage(Suspension suspension, List<Person> helpers) implements View {

    public SuspendedPage {
        helpers = List.copyOf(helpers);
    }

    @Override
    public String template() {
        return "suspended";
    }

    @Override
    public String title() {
        return "Votre compte est suspendu";
    }

    public String why() {
        return switch (suspension.reason()) {
            case BY_ADMINISTRATOR -> "L’administration locale a suspendu votre accès.";
            case BY_OPERATOR -> "L’opérateur de Relais a suspendu votre compte.";
            case NO_ANSWER ->
                "Un courriel vous a demandé si vous étiez toujours en poste, et il est resté sans réponse pendant 48 heures."
                        + " C’est la règle pour chacun : ainsi, une personne partie n’a plus accès à rien.";
        };
    }

    /** What the person would lose, and when. */
    public String term() {
        return switch (suspension.reason()) {
            case NO_ANSWER ->
                "Sans réactivation dans les deux mois qui suivent la suspension, le compte est supprimé. Vos droits"
                        + " peuvent vous être rendus d’ici là, tels qu’ils étaient.";
            case BY_ADMINISTRATOR, BY_OPERATOR -> "";
        };
    }
}
