package relais.emulators;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads {@code !Ref x} as {@code {Ref: x}} and {@code !Sub x} as {@code {Fn::Sub: x}}, as CloudFormation does. */
final class CloudFormationYaml extends SafeConstructor {
    private CloudFormationYaml() {
        super(new LoaderOptions());
        yamlMultiConstructors.put("!", new ShortTag());
    }

    static Map<String, Object> read(String text) {
        return new Yaml(new CloudFormationYaml()).load(text);
    }

    private final class ShortTag extends AbstractConstruct {
        @Override
        public Object construct(Node node) {
            String tag = node.getTag().getValue().substring(1);
            Object value = argument(node);
            return switch (tag) {
                case "Ref", "Condition" -> Map.of(tag, value);
                case "GetAtt" -> Map.of("Fn::GetAtt", dotted(value));
                default -> Map.of("Fn::" + tag, value);
            };
        }

        private Object argument(Node node) {
            if (node instanceof ScalarNode scalar) {
                return scalar.getValue();
            }
            if (node instanceof SequenceNode sequence) {
                return constructSequence(sequence);
            }
            return constructMapping((MappingNode) node);
        }

        private String dotted(Object parts) {
            return parts instanceof List<?> names
                    ? names.stream().map(String::valueOf).collect(Collectors.joining("."))
                    : parts.toString();
        }
    }
}
