package relais.emulators;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A function as {@code template.yaml} declares it.
 *
 * @param zip what is deployed, from the root of the project; functions of one zip are one module
 * @param variables names of its own environment's variables; it has those of {@code Globals} too
 * @param routes in the order of the file; none for a function that no HTTP request calls
 */
public record DeclaredFunction(
        String logicalName, String handler, Path zip, Set<String> variables, List<DeclaredRoute> routes) {
    /** A method and path of the API; a path has its variables in braces, one that ends in {@code +} takes all that follows. */
    public record DeclaredRoute(String method, String path) {
        public boolean matches(String requestMethod, String requestPath) {
            var pattern = path.replaceAll("\\{[^}]+\\+}", ".+").replaceAll("\\{[^}]+}", "[^/]+");
            return method.equals(requestMethod) && requestPath.matches(pattern);
        }
    }

    public static List<DeclaredFunction> all() {
        return Template.packed().resources("AWS::Serverless::Function").entrySet().stream()
                .map(function -> of(function.getKey(), function.getValue()))
                .toList();
    }

    public static DeclaredFunction named(String logicalName) {
        return all().stream()
                .filter(function -> function.logicalName.equals(logicalName))
                .findFirst()
                .orElseThrow();
    }

    /** The folder of its module in {@code functions/}, and of its samples in {@code events/}. */
    public String module() {
        return zip.getFileName().toString().replace(".zip", "");
    }

    private static DeclaredFunction of(String logicalName, Map<String, Object> properties) {
        var events = Template.map(properties, "Events");
        var routes = events.keySet().stream()
                .map(event -> Template.map(events, event))
                .filter(event -> "Api".equals(event.get("Type")))
                .map(event -> Template.map(event, "Properties"))
                .map(api -> new DeclaredRoute(String.valueOf(api.get("Method")), String.valueOf(api.get("Path"))))
                .toList();
        return new DeclaredFunction(
                logicalName,
                String.valueOf(properties.get("Handler")),
                Path.of(String.valueOf(properties.get("CodeUri"))),
                Set.copyOf(Template.map(Template.map(properties, "Environment"), "Variables")
                        .keySet()),
                routes);
    }
}
