package relais.local.documentation;

import static relais.local.documentation.RecordSchemas.ordered;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import relais.edge.Route;

/** The name that client generators give a route, and its heading. */
final class Naming {
    private static final Map<String, String> TAGS = new LinkedHashMap<>();

    static {
        TAGS.put("Jetons", "Demander un jeton, vérifier un jeton.");
        TAGS.put("Contrat", "Ce contrat lui-même.");
        TAGS.put("Dossiers", "Un opérateur dépose un télédossier : le dossier, ses sous-dossiers, ses pièces.");
        TAGS.put("Notifications", "Chacun relève sa boîte.");
        TAGS.put("Sous-dossiers", "Le destinataire prend sa part ; les deux côtés se répondent par des évènements.");
        TAGS.put("Purge", "Les pièces qu’il faut purger chez soi.");
        TAGS.put("Référentiel", "Organisations, démarches, abonnements.");
        TAGS.put(
                "Diagnostic",
                "Ce que V1 n’a pas, pour le premier jour : essayer un dépôt, savoir pourquoi rien n’arrive.");
        TAGS.put("DataPass", "Ce que DataPass annonce.");
    }

    private Naming() {}

    static List<Map<String, Object>> tags() {
        return TAGS.entrySet().stream()
                .map(tag -> ordered("name", tag.getKey(), "description", tag.getValue()))
                .toList();
    }

    static String tag(Route route) {
        var path = route.template();
        if (path.endsWith("/token") || path.contains("jwks")) {
            return "Jetons";
        }
        if (path.startsWith("/referential")) {
            return "Référentiel";
        }
        if (path.startsWith("/webhooks")) {
            return "DataPass";
        }
        if (path.contains("dryRun") || path.contains("doctor")) {
            return "Diagnostic";
        }
        if (path.contains("urge")) {
            return "Purge";
        }
        if (path.contains("/notifications")) {
            return "Notifications";
        }
        return path.contains("/cases") ? "Sous-dossiers" : path.contains("/folders") ? "Dossiers" : "Contrat";
    }

    /** {@code GET /teledossiers/v1/cases/{caseId}/events/{eventId}} is getCaseEvent. */
    static String operationId(Route route) {
        var words = new StringBuilder(route.method().name().toLowerCase(Locale.ROOT));
        var segments = Stream.of(route.template().split("[/:]"))
                .filter(segment -> !segment.isEmpty() && !segment.matches("teledossiers|referential|v1x?|webhooks"))
                .toList();
        for (var i = 0; i < segments.size(); i++) {
            var isOne = i + 1 < segments.size() && segments.get(i + 1).startsWith("{");
            if (!segments.get(i).startsWith("{")) {
                words.append(word(isOne ? segments.get(i).replaceFirst("(?<=ss)es$|s$", "") : segments.get(i)));
            }
        }
        return words.toString();
    }

    private static String word(String segment) {
        var word = new StringBuilder();
        for (var part : segment.split("[^A-Za-z0-9]+")) {
            if (!part.isEmpty()) {
                word.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
            }
        }
        return word.toString();
    }
}
