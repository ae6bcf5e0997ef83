package relais.local.documentation;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import relais.edge.CallerKind;
import relais.edge.Route;

/** The French words of the readable page. */
final class PageText {
    static final String HEAD = """
            <!DOCTYPE html>
            <html lang="fr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Relais : le contrat</title>
            <style>
            body{font:1rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:75rem;padding:1rem;color:#161616;background:#fff}
            h2{margin-top:3rem;border-bottom:2px solid #000091}
            h3{margin-top:2rem}
            a{color:#000091}
            code{font-size:.95em;overflow-wrap:anywhere}
            table{border-collapse:collapse;margin:1rem 0}
            caption{text-align:left;font-weight:bold}
            th,td{border:1px solid #929292;padding:.25rem .5rem;text-align:left;vertical-align:top;font-weight:normal}
            thead th{background:#eee;font-weight:bold}
            .large{overflow:auto;max-height:90vh}
            .large table{font-size:.85rem;border-collapse:separate;border-spacing:0;margin:0}
            .large th,.large td{border-width:0 1px 1px 0}
            .large tbody code{white-space:nowrap}
            .large thead th{position:sticky;top:0}
            td{font-variant-numeric:tabular-nums}
            @media(min-width:60rem){.large tbody th{position:sticky;left:0;background:#fff}}
            pre{background:#f6f6f6;border:1px solid #ddd;padding:.75rem;overflow-x:auto;white-space:pre-wrap;overflow-wrap:anywhere;font-size:.875rem}
            summary{cursor:pointer;font-weight:bold}
            svg{max-width:100%;height:auto}
            .ajout{background:#000091;color:#fff;padding:0 .4rem;font-size:.8rem}
            </style>
            </head>
            <body>
            <header>
            <h1>Relais : le contrat</h1>
            <p>Relais tient le contrat de HubEE V1 : un partenaire raccordé à HubEE change l’adresse, et rien d’autre.
            Cette page est faite à partir du code, comme <a href="/openapi.yaml">openapi.yaml</a>, qui dit la même chose aux machines.
            Les noms sont ceux du protocole, donc en anglais.</p>
            <p>Un <strong>opérateur de service en ligne</strong> (OSL) dépose un télédossier ; chaque <strong>service instructeur</strong>
            (SI) qui en est destinataire est notifié, reçoit sa part et seulement la sienne, et répond par des évènements.
            Un client demande un jeton à <code>POST /oauth2/token</code>, bon une heure, et le montre à chaque appel :
            <code>Authorization: Bearer …</code>.</p>
            <p>Ce qui porte la marque <strong class="ajout">ajout</strong> n’est pas dans les fichiers OpenAPI publiés de HubEE : des routes
            sous <code>/v1x</code>, des paramètres et des propriétés de plus. Qui les ignore ne perd rien.
            Chaque propriété d’une réponse est toujours là : <code>null</code> quand elle est vide, <code>[]</code> pour une liste.
            Une date s’écrit <code>2024-07-04T08:54:15.438+00:00</code>. Toutes les fautes d’une requête sont dites ensemble.</p>
            <nav aria-label="Sommaire"><ul>
            <li><a href="#commencer">Commencer ici</a></li>
            <li><a href="#statuts">Les statuts d’un sous-dossier</a></li>
            <li><a href="#demarches">Les démarches</a></li>
            <li><a href="#erreurs">Les erreurs</a></li>
            <li><a href="#droits">Qui a droit à quoi</a></li>
            <li><a href="#routes">Les routes</a></li>
            <li><a href="#objets">Les objets</a></li>
            </ul></nav>
            </header>
            <main>
            """;

    static final String START = """
            <h2 id="commencer">Commencer ici</h2>
            <p>Il faut un identifiant de client et son secret : l’administrateur local les crée sur <a href="/portail">le portail</a>, à la page
            de l’abonnement ; sur le lanceur local, ils sont affichés au démarrage et dans <code>credentials.json</code>.
            Ci-dessous, <code>$hub</code> est l’adresse de cette page sans <code>/docs</code>.</p>
            <ol>
            <li><p>Demander un jeton, bon une heure.</p>
            <pre>curl -u "$client:$secret" -d grant_type=client_credentials -d scope=OSL "$hub/oauth2/token"</pre></li>
            <li><p>Vous <strong>déposez</strong> (OSL) : essayez d’abord le dépôt. Rien n’est gardé, toutes les fautes viennent d’un coup.</p>
            <pre>curl -H "Authorization: Bearer $jeton" --json @depot.json "$hub/teledossiers/v1x/folders:dryRun"</pre></li>
            <li><p>Déposez le même corps, envoyez les octets de chaque pièce à l’<code>id</code> que la réponse lui donne, puis dites que le dossier est complet :
            ses destinataires sont notifiés avant la réponse.</p>
            <pre>curl -H "Authorization: Bearer $jeton" --json @depot.json "$hub/teledossiers/v1/folders"
            curl -H "Authorization: Bearer $jeton" -T piece.pdf "$hub/teledossiers/v1/folders/$dossier/attachments/$piece"
            curl -H "Authorization: Bearer $jeton" -X PATCH --json '{"globalStatus":"HUBEE_COMPLETED"}' "$hub/teledossiers/v1/folders/$dossier"</pre></li>
            <li><p>Vous <strong>recevez</strong> (SI, <code>scope=SI</code>) : relevez votre boîte, lisez le sous-dossier, prenez ses pièces, dites où vous en êtes,
            puis retirez la notification.</p>
            <pre>curl -H "Authorization: Bearer $jeton" "$hub/teledossiers/v1/notifications"
            curl -H "Authorization: Bearer $jeton" "$hub/teledossiers/v1/cases/$case"
            curl -L -o piece.pdf -H "Authorization: Bearer $jeton" "$hub/teledossiers/v1/cases/$case/attachments/$piece"
            curl -H "Authorization: Bearer $jeton" -X PATCH --json '{"status":"SI_RECEIVED"}' "$hub/teledossiers/v1/cases/$case"
            curl -H "Authorization: Bearer $jeton" -X DELETE "$hub/teledossiers/v1/notifications/$notification"</pre></li>
            <li><p>Rien n’arrive ? Demandez pourquoi, et qui doit agir.</p>
            <pre>curl -H "Authorization: Bearer $jeton" "$hub/teledossiers/v1x/doctor?externalId=$numero"</pre></li>
            </ol>
            """;

    static final String STATUSES = """
            <h2 id="statuts">Les statuts d’un sous-dossier</h2>
            <p>L’image montre le chemin ordinaire, un pas après l’autre ; le tableau qui suit dit tous les passages permis. Ce qui n’y est pas est refusé.</p>
            """;

    static final String PROCESSES = """
            <h2 id="demarches">Les démarches</h2>
            <p>Celles du lanceur local ; celles d’un hub sont à <code>GET /referential/v1/processes</code>. Une pièce jointe a un type de la démarche
            (<code>*</code> : n’importe lequel) et l’un de ses formats, vérifié sur le contenu.</p>
            """;

    static final String ERRORS = """
            <h2 id="erreurs">Les erreurs</h2>
            <p>Un refus dit toutes les fautes d’un coup, une entrée chacune, en nommant ce qui ne va pas. Seul <code>POST /oauth2/token</code> répond selon
            la RFC 6749 (<code>error</code>, <code>error_description</code>). Après un 429 ou un 503, attendez <code>Retry-After</code> secondes ; après un 500 ou
            un 504, recommencez : ce qui est fait deux fois ne change rien.</p>
            """;

    static final String RIGHTS = """
            <h2 id="droits">Qui a droit à quoi</h2>
            <p>Ce qui n’est pas dans ce tableau est refusé. Chaque colonne est un appelant : avec un rôle (<code>OSL</code>, <code>SI</code>,
            <code>ADMIN</code>, <code>DATAPASS</code>), sur ce qui est à lui, sauf mention contraire. Chaque case est le statut de la réponse ;
            <em>absent</em> : 200, mais la liste ne contient pas ce qui n’est pas à lui, et il n’y est rien fait. Un client révoqué, ou dont l’abonnement est suspendu
            ou passé en mode Portail, est refusé aussitôt ; seule sa boîte peut encore être relevée jusqu’à la fin de son jeton.</p>
            <div class="large" role="region" aria-label="Tableau des droits" tabindex="0">
            <table><caption>Les droits, route par route</caption><thead><tr><th scope="col">Route</th>""";

    /** The words for the bounds of a value. */
    static final SortedMap<String, String> BOUNDS = new TreeMap<>(Map.of(
            "format", "format",
            "maxLength", "longueur maximale",
            "minimum", "minimum",
            "default", "par défaut"));

    private PageText() {}

    static String caller(CallerKind kind) {
        return switch (kind) {
            case NOBODY -> "sans jeton";
            case EXPIRED -> "jeton expiré";
            case OSL, SI, ADMIN, DATAPASS -> kind.name();
            case OSL_OF_ANOTHER_ORGANIZATION -> "OSL, autre organisation";
            case OSL_OF_ANOTHER_PROCESS -> "OSL, autre démarche";
            case OSL_REVOKED -> "OSL révoqué";
            case SI_OF_ANOTHER_ORGANIZATION -> "SI, autre organisation";
            case SI_OF_ANOTHER_PROCESS -> "SI, autre démarche";
            case SI_REVOKED -> "SI révoqué";
            case SI_SUSPENDED -> "SI, abonnement suspendu";
            case SI_ON_THE_PORTAL -> "SI, abonnement en mode Portail";
            case ADMIN_REVOKED -> "ADMIN révoqué";
            case DATAPASS_REVOKED -> "DATAPASS révoqué";
        };
    }

    static String answer(String cell) {
        return cell.equals(Route.ABSENT) ? "<em>absent</em>" : cell;
    }

    static String type(Object type) {
        if (type instanceof List<?> some) {
            return some.stream().map(PageText::type).collect(Collectors.joining(" ou "));
        }
        return switch (String.valueOf(type)) {
            case "string" -> "texte";
            case "integer" -> "entier";
            case "boolean" -> "booléen";
            case "object" -> "objet";
            case "array" -> "liste";
            default -> String.valueOf(type);
        };
    }
}
