package relais.portal;

import io.micronaut.http.HttpStatus;
import java.util.List;

/** Says in plain words why a page is not shown and what to do, without internals. */
public record Failure(int status, String title, List<String> sentences, String requestId) implements View {

    public Failure {
        sentences = List.copyOf(sentences);
    }

    @Override
    public String template() {
        return "failure";
    }

    /** The form was not sent from a page of the portal in this browser. */
    static final Failure OF_FORM = new Failure(
            HttpStatus.FORBIDDEN.getCode(),
            "Cet envoi n’a pas été accepté",
            List.of(
                    "Il ne vient pas d’une page de Relais ouverte dans ce navigateur : rien n’a été changé.",
                    "Repartez de l’accueil et recommencez. Si votre navigateur refuse les cookies, acceptez celui de"
                            + " Relais : il sert à cela, et à rien d’autre."),
            "");

    static Failure of(HttpStatus status, String requestId) {
        return new Failure(status.getCode(), title(status), sentences(status), requestId);
    }

    private static String title(HttpStatus status) {
        return switch (status) {
            case FORBIDDEN -> "Cette page ne vous est pas ouverte";
            case NOT_FOUND, METHOD_NOT_ALLOWED -> "Page non trouvée";
            case GONE -> "Ce lien ne peut plus servir";
            case TOO_MANY_REQUESTS -> "Trop d’essais";
            case UNSUPPORTED_MEDIA_TYPE -> "Cette page ne reçoit pas de fichier";
            case REQUEST_TIMEOUT -> "Votre demande est arrivée trop lentement";
            case SERVICE_UNAVAILABLE -> "Le service est très occupé";
            default ->
                status.getCode() < HttpStatus.INTERNAL_SERVER_ERROR.getCode()
                        ? "Votre demande n’a pas été comprise"
                        : "Le service ne répond pas comme prévu";
        };
    }

    private static List<String> sentences(HttpStatus status) {
        return switch (status) {
            case FORBIDDEN ->
                List.of(
                        "Vos droits dans l’administration où vous agissez ne comprennent pas cette page.",
                        "Revenez à l’accueil et recommencez. Si cela ne suffit pas, une personne qui administre les comptes de votre"
                                + " administration peut vous donner le droit qui manque.");
            case NOT_FOUND, METHOD_NOT_ALLOWED ->
                List.of(
                        "La page que vous cherchez n’existe pas, ou n’existe plus.",
                        "Si vous avez tapé l’adresse, vérifiez qu’elle est juste. Si un lien vous a mené ici,"
                                + " repartez de l’accueil.");
            case GONE ->
                List.of(
                        "Il a déjà servi, il a été remplacé par un plus récent, ou son délai est passé.",
                        "Rien n’a été changé. Demandez-en un autre à la page ou à la personne qui vous l’avait donné.");
            case TOO_MANY_REQUESTS ->
                List.of(
                        "Pour protéger les comptes, les essais sont limités. Attendez quelques minutes et recommencez.");
            case UNSUPPORTED_MEDIA_TYPE ->
                List.of(
                        "Rien n’a été changé, et aucun fichier n’a été gardé.",
                        "Pour joindre des documents à un télédossier, ouvrez-le et servez-vous du formulaire de sa page.");
            case REQUEST_TIMEOUT ->
                List.of(
                        "Elle s’est arrêtée en chemin, et rien n’a été changé.",
                        "Vérifiez votre connexion, puis revenez à la page précédente et recommencez.");
            case SERVICE_UNAVAILABLE ->
                List.of(
                        "Une partie du service n’a pas répondu à temps : vous n’y êtes pour rien.",
                        "Attendez quelques secondes, puis revenez à la page précédente. Avant de recommencer, regardez"
                                + " si ce que vous aviez demandé est déjà fait.");
            default ->
                status.getCode() < HttpStatus.INTERNAL_SERVER_ERROR.getCode()
                        ? List.of("Rien n’a été changé. Revenez à la page précédente, rechargez-la et recommencez.")
                        : List.of(
                                "C’est une panne de notre côté : vous n’y êtes pour rien.",
                                "Réessayez dans quelques minutes. Si cela dure, écrivez-nous en donnant la référence"
                                        + " ci-dessous : elle nous dit où chercher.");
        };
    }
}
