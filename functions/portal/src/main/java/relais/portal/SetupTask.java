package relais.portal;

import java.util.ArrayList;
import java.util.List;
import relais.domain.account.Account;
import relais.domain.subscriber.LookAtSetup.Setup;

/**
 * Something left to set, as a link of the home page.
 *
 * @param title with its number
 * @param why the consequence of leaving it
 * @param path the page where it is set
 */
public record SetupTask(String title, String why, String path) {

    /**
     * @param leaderless number of administrations without an administrator, for the operator
     * @param waiting number of DataPass decisions that wait, for the operator
     */
    static List<SetupTask> ofOperator(int leaderless, int waiting) {
        var tasks = new ArrayList<SetupTask>();
        if (waiting > 0) {
            tasks.add(new SetupTask(
                    waiting == 1 ? "1 décision de DataPass en attente" : waiting + " décisions de DataPass en attente",
                    "Il manque à Relais une ligne de la table des démarches.",
                    "/portail/operateur/datapass"));
        }
        if (leaderless > 0) {
            tasks.add(new SetupTask(
                    leaderless == 1
                            ? "1 administration sans administrateur"
                            : leaderless + " administrations sans administrateur",
                    "Plus personne n’y donne de droits : réactivez quelqu’un, ou désignez une autre personne.",
                    "/portail/operateur/sans-administrateur"));
        }
        return tasks;
    }

    static List<SetupTask> of(Setup setup) {
        var tasks = new ArrayList<SetupTask>();
        if (!setup.withoutMode().isEmpty()) {
            tasks.add(new SetupTask(
                    counted(setup.withoutMode(), "abonnement sans mode d’accès", "abonnements sans mode d’accès"),
                    "Choisissez le portail ou l’API : rien n’arrive avant.",
                    setup.withoutMode().size() == 1
                            ? "/portail/abonnements/"
                                    + setup.withoutMode().getFirst().id()
                            : "/portail/abonnements"));
        }
        if (!setup.withoutAgent().isEmpty()) {
            tasks.add(new SetupTask(
                    counted(
                            setup.withoutAgent(),
                            "démarche que personne ne peut traiter",
                            "démarches que personne ne peut traiter"),
                    String.join(", ", setup.withoutAgent()) + ". Donnez-en le droit à un agent.",
                    "/portail/agents"));
        }
        if (!setup.lost().isEmpty()) {
            tasks.add(new SetupTask(
                    counted(setup.lost(), "invitation non remise", "invitations non remises"),
                    "L’adresse refuse le courriel : corrigez-la.",
                    path(setup.lost())));
        }
        if (!setup.unanswered().isEmpty()) {
            tasks.add(new SetupTask(
                    counted(setup.unanswered(), "invitation restée sans réponse", "invitations restées sans réponse"),
                    "Le lien ne vaut plus : envoyez-en un autre, ou retirez la personne.",
                    path(setup.unanswered())));
        }
        if (setup.toVerify() > 0) {
            tasks.add(new SetupTask(
                    setup.toVerify() == 1 ? "1 personne à vérifier" : setup.toVerify() + " personnes à vérifier",
                    "Sans réponse, l’accès est suspendu, puis le compte supprimé.",
                    "/portail/agents?etat=a-verifier"));
        }
        if (setup.isAdministratorAlone()) {
            tasks.add(new SetupTask(
                    "1 seule personne administre",
                    "Si elle part, plus personne ne donne de droits : invitez-en une deuxième.",
                    "/portail/agents/invitation"));
        }
        return tasks;
    }

    private static String path(List<Account> invited) {
        return invited.size() == 1 ? "/portail/agents/" + invited.getFirst().id() : "/portail/agents?etat=invites";
    }

    private static String counted(List<?> things, String one, String several) {
        return things.size() == 1 ? "1 " + one : things.size() + " " + several;
    }
}
