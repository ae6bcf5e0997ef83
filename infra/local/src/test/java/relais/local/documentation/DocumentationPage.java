package relais.local.documentation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import relais.domain.access.Side;
import relais.domain.process.Process;
import relais.domain.process.Status;
import relais.edge.CallerKind;
import relais.edge.Routes;

/** The contract for people: plain HTML in French, fit for a screen reader, with nothing fetched from elsewhere. */
public final class DocumentationPage {
    private static final String MARK = " <strong class=\"ajout\">ajout</strong>";

    private final StringBuilder html = new StringBuilder();
    private final Map<String, Object> document;
    private final Samples samples;

    private DocumentationPage(Map<String, Object> document, Samples samples) {
        this.document = document;
        this.samples = samples;
    }

    /** @param processes to list, as the demonstration knows them */
    public static String of(Map<String, Object> document, Samples samples, List<Process> processes) {
        var page = new DocumentationPage(document, samples);
        page.html.append(PageText.HEAD).append(PageText.START);
        page.statuses();
        page.processes(processes);
        page.errors();
        page.rights();
        page.html.append("<h2 id=\"routes\">Les routes</h2>\n");
        map(document.get("paths"))
                .forEach((path, item) ->
                        map(item).forEach((method, operation) -> page.operation(method, path, map(operation))));
        page.html.append("<h2 id=\"objets\">Les objets</h2>\n");
        page.schemas().forEach((name, schema) -> {
            page.html.append("<h3 id=\"objet-%s\"><code>%s</code></h3>\n".formatted(name, name));
            page.properties(map(schema), "Propriétés de " + name, "toujours");
        });
        return page.html.append("</main>\n</body>\n</html>\n").toString();
    }

    private void statuses() {
        html.append(PageText.STATUSES).append(StatusPicture.svg());
        table(
                "Qui fait passer un sous-dossier d’un statut à un autre",
                List.of("Statut", "Le hub", "Le destinataire (SI)", "L’opérateur (OSL)"),
                Arrays.stream(Status.values())
                        .map(status -> List.of(
                                code(status),
                                reached(Side.HUB, status),
                                reached(Side.SI, status),
                                reached(Side.OSL, status)))
                        .toList());
    }

    private static String reached(Side side, Status present) {
        return StatusPicture.reached(side, present).stream()
                .map(DocumentationPage::code)
                .collect(Collectors.joining(", "));
    }

    private void processes(List<Process> processes) {
        html.append(PageText.PROCESSES);
        table(
                "Les démarches",
                List.of("Code", "Opérateur", "Types de pièces", "Formats", "Statuts proposés sur le portail"),
                processes.stream()
                        .map(process -> List.of(
                                code(process.code()),
                                escaped(process.osl().toString()),
                                codes(process.attachmentTypes()),
                                codes(process.attachmentFormats()),
                                codes(process.statuses())))
                        .toList());
    }

    private static String codes(Collection<?> all) {
        return all.stream().map(DocumentationPage::code).collect(Collectors.joining(" "));
    }

    private void errors() {
        html.append(PageText.ERRORS);
        var rows = new ArrayList<List<String>>();
        map(map(document.get("components")).get("responses"))
                .forEach((name, answer) -> rows.add(List.of(
                        name.substring(1),
                        escaped(map(answer).get("description").toString()),
                        samples.of(name)
                                .map(sample -> "<pre>" + escaped(Samples.text(sample.answer())) + "</pre>")
                                .orElse(""))));
        table("Les refus", List.of("Statut", "Sens", "Exemple"), rows);
    }

    /** One real exchange, complete except for the caller's identity. */
    private void example(String method, String path) {
        samples.of(method.toUpperCase(Locale.ROOT) + " " + path).ifPresent(sample -> {
            var request = sample.method() + " " + sample.path()
                    + (path.endsWith("/token") || path.startsWith("/webhooks/") || path.startsWith("/.well-known")
                            ? ""
                            : "\nAuthorization: Bearer eyJ…")
                    + (sample.request() == null ? "" : "\n\n" + Samples.text(sample.request()));
            var answer = sample.status() + (sample.answer() == null ? "" : "\n\n" + Samples.text(sample.answer()));
            html.append("<details><summary>Exemple</summary>\n<pre>%s</pre>\n<pre>%s</pre>\n</details>\n"
                    .formatted(escaped(request), escaped(answer)));
        });
    }

    private void rights() {
        html.append(PageText.RIGHTS);
        for (var kind : CallerKind.values()) {
            html.append("<th scope=\"col\">%s</th>".formatted(PageText.caller(kind)));
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (var route : Routes.all()) {
            html.append("<tr><th scope=\"row\"><a href=\"#%s\"><code>%s %s</code></a></th>"
                    .formatted(
                            anchor(route.method().name(), route.template()),
                            route.method(),
                            escaped(route.template())));
            for (var kind : CallerKind.values()) {
                html.append(
                        "<td>%s</td>".formatted(PageText.answer(route.answers().get(kind))));
            }
            html.append("</tr>\n");
        }
        html.append("</tbody></table></div>\n");
    }

    private void operation(String method, String path, Map<String, Object> operation) {
        html.append("<h3 id=\"%s\"><code>%s %s</code>%s</h3>\n<p>%s</p>\n"
                .formatted(
                        anchor(method, path),
                        method.toUpperCase(Locale.ROOT),
                        escaped(path),
                        operation.containsKey("x-relais-addition") ? MARK : "",
                        escaped(operation.get("summary").toString())));
        if (operation.get("parameters") instanceof List<?> parameters) {
            table(
                    "Paramètres",
                    List.of("Nom", "Où", "Type", "Remarque"),
                    parameters.stream().map(each -> parameter(map(each))).toList());
        }
        if (operation.containsKey("requestBody")) {
            map(map(operation.get("requestBody")).get("content")).forEach((type, content) -> {
                html.append("<p>Corps : <code>%s</code></p>\n".formatted(type));
                var schema = map(map(content).get("schema"));
                if (schema.containsKey("properties")) {
                    properties(schema, "Propriétés du corps", "obligatoire");
                }
            });
        }
        var answers = new ArrayList<List<String>>();
        map(operation.get("responses")).forEach((status, answer) -> answers.add(answer(status, resolved(map(answer)))));
        table("Réponses", List.of("Statut", "Corps", "En-têtes", "Sens"), answers);
        example(method, path);
    }

    private List<String> parameter(Map<String, Object> parameter) {
        var note = parameter.containsKey("description")
                ? escaped(parameter.get("description").toString())
                : "";
        var in = switch (parameter.get("in").toString()) {
            case "path" -> "chemin";
            case "query" -> "requête";
            default -> "en-tête";
        };
        return List.of(
                code(parameter.get("name")) + (parameter.containsKey("x-relais-addition") ? MARK : ""),
                in,
                type(map(parameter.get("schema"))),
                parameter.containsKey("required") ? "obligatoire. " + note : note);
    }

    private List<String> answer(String status, Map<String, Object> answer) {
        var content = map(answer.get("content")).entrySet().stream()
                .map(each -> code(each.getKey()) + " "
                        + type(map(map(each.getValue()).get("schema"))))
                .collect(Collectors.joining("<br>"));
        var headers = map(answer.get("headers")).keySet().stream()
                .map(DocumentationPage::code)
                .collect(Collectors.joining(" "));
        return List.of(
                status,
                content.isEmpty() ? "aucun" : content,
                headers,
                escaped(answer.get("description").toString()));
    }

    /** @param always the words for a property that must be there */
    private void properties(Map<String, Object> schema, String caption, String always) {
        var required = schema.get("required") instanceof List<?> names ? names : List.of();
        var rows = new ArrayList<List<String>>();
        map(schema.get("properties"))
                .forEach((name, property) -> rows(rows, name, map(property), always, required.contains(name)));
        if (!rows.isEmpty()) {
            table(caption, List.of("Nom", "Type", "Présence", "Sens"), rows);
        }
    }

    /** The content of an object or a list follows it, under its name. */
    private static void rows(
            List<List<String>> rows, String name, Map<String, Object> property, String always, boolean isRequired) {
        rows.add(List.of(
                code(name) + (property.containsKey("x-relais-addition") ? MARK : ""),
                type(property),
                isRequired ? always : "facultatif",
                escaped(property.getOrDefault("description", "").toString())));
        var inner = property.containsKey("items") ? map(property.get("items")) : property;
        var required = inner.get("required") instanceof List<?> names ? names : List.of();
        map(inner.get("properties"))
                .forEach((each, part) -> rows(rows, name + "." + each, map(part), always, required.contains(each)));
    }

    private void table(String caption, List<String> titles, List<List<String>> rows) {
        html.append("<table><caption>%s</caption><thead><tr>".formatted(caption));
        titles.forEach(title -> html.append("<th scope=\"col\">%s</th>".formatted(title)));
        html.append("</tr></thead>\n<tbody>\n");
        for (var row : rows) {
            html.append("<tr><th scope=\"row\">%s</th>".formatted(row.getFirst()));
            row.stream().skip(1).forEach(cell -> html.append("<td>%s</td>".formatted(cell)));
            html.append("</tr>\n");
        }
        html.append("</tbody></table>\n");
    }

    private static String type(Map<String, Object> schema) {
        if (schema.get("$ref") instanceof String reference) {
            var name = reference.substring(reference.lastIndexOf('/') + 1);
            return "<a href=\"#objet-%s\"><code>%s</code></a>".formatted(name, name);
        }
        if (schema.get("anyOf") instanceof List<?> some) {
            return some.stream().map(each -> type(map(each))).collect(Collectors.joining(" ou "));
        }
        if (schema.containsKey("items")) {
            return "liste de " + type(map(schema.get("items")));
        }
        if (schema.get("enum") instanceof List<?> words) {
            return words.stream().map(DocumentationPage::code).collect(Collectors.joining(", "));
        }
        var bounds = new StringBuilder(PageText.type(schema.get("type")));
        PageText.BOUNDS.forEach((name, word) -> {
            if (schema.containsKey(name)) {
                bounds.append(", %s %s".formatted(word, schema.get(name)));
            }
        });
        return escaped(bounds.toString());
    }

    private Map<String, Object> schemas() {
        return map(map(document.get("components")).get("schemas"));
    }

    private Map<String, Object> resolved(Map<String, Object> answer) {
        return answer.get("$ref") instanceof String reference
                ? map(map(map(document.get("components")).get("responses"))
                        .get(reference.substring(reference.lastIndexOf('/') + 1)))
                : answer;
    }

    private static String anchor(String method, String path) {
        return method.toLowerCase(Locale.ROOT) + path.replaceAll("[^A-Za-z0-9]+", "-");
    }

    private static String code(Object text) {
        return "<code>%s</code>".formatted(escaped(String.valueOf(text)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }
}
