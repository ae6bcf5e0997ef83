package relais.emulators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The declarations of {@code template.yaml}, with references resolved for account 000000000000. */
public final class Template {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]+)}");

    private final Map<String, Object> root;

    private Template(Map<String, Object> root) {
        this.root = root;
    }

    /** The template at the root of the project, as this build packed it. */
    public static Template packed() {
        try (var stream = Template.class.getResourceAsStream("/template.yaml")) {
            if (stream == null) {
                throw new IllegalStateException("template.yaml is not on the class path");
            }
            return of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Template of(String yaml) {
        return new Template(CloudFormationYaml.read(yaml));
    }

    /** @return the properties of each resource of that type, by logical name, in the order of the file */
    public Map<String, Map<String, Object>> resources(String type) {
        var found = new LinkedHashMap<String, Map<String, Object>>();
        declarations(type).forEach((logicalName, resource) -> found.put(logicalName, map(resource, "Properties")));
        return found;
    }

    /** @return each resource of that type whole, with its condition and deletion policy */
    public Map<String, Map<String, Object>> declarations(String type) {
        var found = new LinkedHashMap<String, Map<String, Object>>();
        section("Resources").forEach((logicalName, resource) -> {
            if (type.equals(asMap(resource).get("Type"))) {
                found.put(logicalName, asMap(resource));
            }
        });
        return found;
    }

    /** One of the file's top sections, such as {@code Parameters}. */
    public Map<String, Object> section(String name) {
        return map(root, name);
    }

    /** The table, queue or bucket name behind a logical name. */
    public String nameOf(String logicalName) {
        var properties = map(map(map(root, "Resources"), logicalName), "Properties");
        for (String key : List.of("TableName", "QueueName", "BucketName")) {
            if (properties.containsKey(key)) {
                return text(properties.get(key));
            }
        }
        throw new IllegalArgumentException(logicalName + " has no name of its own in template.yaml");
    }

    /** @throws IllegalArgumentException if it uses an unsupported function */
    String text(@Nullable Object value) {
        return switch (value) {
            case String text -> text;
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            case Map<?, ?> call when call.get("Ref") instanceof String name -> reference(name);
            case Map<?, ?> call when call.get("Fn::Sub") instanceof String pattern -> substituted(pattern);
            case Map<?, ?> call when call.get("Fn::GetAtt") instanceof String path -> attribute(path);
            case null, default -> throw new IllegalArgumentException("not understood in template.yaml: " + value);
        };
    }

    private String substituted(String pattern) {
        return VARIABLE.matcher(pattern).replaceAll((MatchResult variable) -> reference(variable.group(1)));
    }

    private String reference(String name) {
        return switch (name) {
            case "AWS::AccountId" -> EmbeddedServices.ACCOUNT;
            case "AWS::Region" -> EmbeddedServices.REGION;
            case "AWS::Partition" -> "aws";
            default -> {
                var parameters = map(root, "Parameters");
                yield parameters.containsKey(name)
                        ? text(map(parameters, name).get("Default"))
                        : name.contains(".") ? attribute(name) : nameOf(name);
            }
        };
    }

    private String attribute(String path) {
        String logicalName = path.substring(0, path.indexOf('.'));
        String name = nameOf(logicalName);
        String type = text(map(map(root, "Resources"), logicalName).get("Type"));
        return switch (type + path.substring(path.indexOf('.'))) {
            case "AWS::SQS::Queue.QueueName" -> name;
            case "AWS::SQS::Queue.Arn" ->
                "arn:aws:sqs:%s:%s:%s".formatted(EmbeddedServices.REGION, EmbeddedServices.ACCOUNT, name);
            case "AWS::DynamoDB::Table.Arn" ->
                "arn:aws:dynamodb:%s:%s:table/%s".formatted(EmbeddedServices.REGION, EmbeddedServices.ACCOUNT, name);
            case "AWS::S3::Bucket.Arn" -> "arn:aws:s3:::" + name;
            default -> throw new IllegalArgumentException("not understood in template.yaml: " + path);
        };
    }

    static Map<String, Object> map(Map<String, Object> parent, String key) {
        return parent.get(key) instanceof Map<?, ?> child ? asMap(child) : Map.of();
    }

    static List<Map<String, Object>> list(Map<String, Object> parent, String key) {
        return parent.get(key) instanceof List<?> children
                ? children.stream().map(Template::asMap).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }
}
