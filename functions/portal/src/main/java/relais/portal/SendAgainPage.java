package relais.portal;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A form that was not acted on because the session has changed since its page was shown. It holds the fields for the
 * author to send again.
 *
 * @param why in a sentence
 * @param action target of the form; empty if its author is somebody else, to whom it is not shown
 */
public record SendAgainPage(String why, String action, Form form) implements View {

    static final String PATH = "/portail/envoi";

    private static final String DECISION = "devient";
    private static final String TICKED = "choix";

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("prenom", "Prénom"),
            Map.entry("nom", "Nom"),
            Map.entry("fonction", "Fonction"),
            Map.entry("telephone", "Téléphone"),
            Map.entry("email", "Adresse électronique"),
            Map.entry("role", "Rôle"),
            Map.entry("motif", "Motif"),
            Map.entry("mode", "Mode d’accès"),
            Map.entry("activation", "Date d’activation"),
            Map.entry("frequence", "Prévenir par courriel"),
            Map.entry("courriels", "Adresses à prévenir"),
            Map.entry("editeur", "Éditeur du logiciel"),
            Map.entry("version", "Version installée"),
            Map.entry("attestation", "Attestation"),
            Map.entry("recherche", "Recherche"),
            Map.entry("accompagnement", "Message joint aux documents"),
            Map.entry(DECISION, "Décision"),
            Map.entry(TICKED, "Télédossiers cochés"),
            Map.entry("message", "Message à l’usager"),
            Map.entry("lettre", "Message à l’usager"),
            Map.entry("commentaire", "Commentaire interne"),
            Map.entry("actuel", "Mot de passe actuel"),
            Map.entry("mot-de-passe", "Mot de passe"),
            Map.entry("confirmation", "Confirmez le mot de passe"),
            Map.entry("code", "Code"));

    /** A field of the form, as it was typed. */
    public record Typed(String name, String label, String value) {
        /** True if the value is the name of a status. */
        public boolean isDecision() {
            return name.equals(DECISION);
        }
    }

    static SendAgainPage of(PageRequest asked, String why) {
        return new SendAgainPage(why, asked.path(), asked.sent().withoutSecrets());
    }

    static SendAgainPage ofDraft(Draft draft) {
        return new SendAgainPage("Votre session était terminée quand vous l’avez envoyé.", draft.path(), draft.form());
    }

    /** For a form of another author, of which nothing is shown. */
    static SendAgainPage ofSomebodyElse() {
        return new SendAgainPage(
                "La page d’où vient cet envoi avait été ouverte avec un autre compte que le vôtre.",
                "",
                Form.parse("").orElseThrow());
    }

    @Override
    public String template() {
        return "sendAgain";
    }

    @Override
    public String title() {
        return isMine() ? "Rien n’est perdu : vérifiez et envoyez de nouveau" : "Rien n’a été envoyé";
    }

    public boolean isMine() {
        return !action.isEmpty();
    }

    /** True if the form may have brought files, which neither browsers nor the hub keep. */
    public boolean losesFiles() {
        return action.endsWith("/documents");
    }

    /** The fields that the author can recognise; the ticked cases are one, with their number. */
    public List<Typed> shown() {
        return Stream.concat(
                        ticked(), all().stream().filter(each -> !each.name().equals(TICKED)))
                .filter(each -> !Form.isSecret(each.name())
                        && !each.value().isEmpty()
                        && !each.label().isEmpty())
                .toList();
    }

    /** The fields sent again unchanged. */
    public List<Typed> hidden() {
        return all().stream().filter(each -> !Form.isSecret(each.name())).toList();
    }

    /** The fields that were not kept and have to be typed again. */
    public List<Typed> secrets() {
        return all().stream().filter(each -> Form.isSecret(each.name())).toList();
    }

    private Stream<Typed> ticked() {
        var number = form.all(TICKED).size();
        return number == 0 ? Stream.empty() : Stream.of(new Typed(TICKED, label(TICKED), Integer.toString(number)));
    }

    private List<Typed> all() {
        return form.names().stream()
                .filter(name -> !name.equals(FormToken.FIELD))
                .flatMap(name -> form.all(name).stream().map(value -> new Typed(name, label(name), value)))
                .toList();
    }

    private static String label(String name) {
        return name.startsWith("droit-")
                ? "Droit sur " + name.substring("droit-".length())
                : LABELS.getOrDefault(name, "");
    }
}
