package relais.local.documentation;

import static relais.local.documentation.RecordSchemas.ordered;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answers common to many routes: refusals in the contract's one body, and the headers of all. */
final class CommonAnswers {
    private static final Map<String, String> REASONS = new LinkedHashMap<>();

    static {
        REASONS.put("400", "Toutes les fautes de la requête, une entrée chacune.");
        REASONS.put("401", "Pas de jeton, ou un jeton qui n’est plus valable.");
        REASONS.put("403", "Le jeton n’y donne pas droit.");
        REASONS.put("404", "Il n’y a rien de ce nom.");
        REASONS.put("405", "X-HTTP-Method-Override ne dit pas PATCH.");
        REASONS.put(
                "408", "Le corps est arrivé trop lentement : il s’est arrêté, ou il est resté sous le débit minimal.");
        REASONS.put("413", "Plus d’octets qu’il n’en passe ici ; le message dit les deux autres chemins.");
        REASONS.put("500", "Une panne ; le message donne de quoi la retrouver.");
        REASONS.put("503", "Pas de réponse à temps ; la même requête peut être envoyée de nouveau après Retry-After.");
    }

    private CommonAnswers() {}

    /** The hub's own tokens (RFC 6749, 4.4). */
    static Map<String, Object> clientCredentials() {
        return ordered(
                "type",
                "oauth2",
                "description",
                "Un jeton dure une heure ; il se montre ainsi : Authorization: Bearer ….",
                "flows",
                ordered(
                        "clientCredentials",
                        ordered(
                                "tokenUrl",
                                "/oauth2/token",
                                "scopes",
                                ordered(
                                        "OSL", "Déposer, et suivre ce qu’on a déposé.",
                                        "SI", "Recevoir, et répondre.",
                                        "ADMIN", "Tenir le hub.",
                                        "DATAPASS", "Enregistrer organisations et abonnements."))));
    }

    /** A JWK set (RFC 7517). */
    static Map<String, Object> keys() {
        return ordered(
                "type",
                "object",
                "required",
                List.of("keys"),
                "properties",
                ordered(
                        "keys",
                        ordered(
                                "type",
                                "array",
                                "description",
                                "Les clés publiques (RFC 7517), la plus récente d’abord.",
                                "items",
                                ordered("type", "object", "additionalProperties", true))));
    }

    static Map<String, Object> all() {
        var answers = new LinkedHashMap<String, Object>();
        REASONS.forEach((status, reason) -> answers.put("E" + status, retried(status, refusal(reason, "Errors"))));
        return answers;
    }

    static Map<String, Object> reference(String status) {
        return ordered("$ref", "#/components/responses/E" + status);
    }

    static Map<String, Object> noToken(String status) {
        return retried(status, refusal("Pas de jeton (RFC 6749).", "TokenError"));
    }

    /** With the seconds to wait, where that helps. */
    private static Map<String, Object> retried(String status, Map<String, Object> answer) {
        if (status.equals("429") || status.equals("503")) {
            @SuppressWarnings("unchecked")
            var headers = (Map<String, Object>) answer.get("headers");
            headers.put("Retry-After", header("^[0-9]+$"));
        }
        return answer;
    }

    /** For more than one answer may carry. */
    static Map<String, Object> elsewhere() {
        var headers = headers();
        headers.put("Location", header("^[a-z]+:"));
        headers.put("digest", header("^[A-Za-z0-9+/]{43}=$"));
        return ordered("description", "Les octets sont à cette adresse, pour cinq minutes.", "headers", headers);
    }

    static Map<String, Object> headers() {
        return ordered("X-Request-Id", ordered("$ref", "#/components/headers/X-Request-Id"));
    }

    static Map<String, Object> requestId() {
        return header("^[A-Za-z0-9._-]{1,100}$");
    }

    /** A header that is always there. */
    static Map<String, Object> header(String pattern) {
        return ordered("required", true, "schema", ordered("type", "string", "pattern", pattern));
    }

    private static Map<String, Object> refusal(String reason, String schema) {
        return ordered(
                "description", reason,
                "headers", headers(),
                "content",
                        ordered(
                                "application/json",
                                ordered("schema", ordered("$ref", "#/components/schemas/" + schema))));
    }
}
