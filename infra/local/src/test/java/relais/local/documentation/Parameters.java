package relais.local.documentation;

import static relais.local.documentation.RecordSchemas.ordered;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import relais.edge.DescribedRequest;
import relais.edge.Route;

/** The parameters of a route: those of its controller, and those of V1 that are accepted without effect. */
record Parameters(Route route, Published published) {

    List<Map<String, Object>> of(DescribedRequest request) {
        var all = new ArrayList<Map<String, Object>>();
        request.pathVariables().forEach((name, schema) -> all.add(parameter("path", name, schema)));
        request.queryParameters().forEach((name, schema) -> all.add(parameter("query", name, schema)));
        route.query().stream()
                .filter(name -> !request.queryParameters().containsKey(name))
                .sorted()
                .forEach(name -> all.add(ignored("query", name)));
        if (route.isOverridden()) {
            all.add(parameter("header", "X-HTTP-Method-Override", ordered("type", "string", "const", "PATCH")));
        }
        request.headers().forEach((name, schema) -> all.add(parameter("header", name, schema)));
        published.headers(route).stream()
                .filter(name -> !request.headers().containsKey(name) && !name.equals("X-HTTP-Method-Override"))
                .forEach(name -> all.add(ignored("header", name)));
        return all;
    }

    private Map<String, Object> parameter(String in, String name, Map<String, Object> schema) {
        var parameter = ordered("name", name, "in", in);
        if (in.equals("path") || schema.containsKey("const")) {
            parameter.put("required", true);
        } else if (published.has(route) && !published.has(route, in, name)) {
            parameter.put("x-relais-addition", true);
        }
        parameter.put("schema", schema);
        return parameter;
    }

    private static Map<String, Object> ignored(String in, String name) {
        return ordered(
                "name", name, "in", in, "description", "Accepté, sans effet ici.", "schema", ordered("type", "string"));
    }
}
