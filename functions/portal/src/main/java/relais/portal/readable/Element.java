package relais.portal.readable;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element by its local name. The remark is the comment that stands just behind its end tag. */
record Element(
        String namespace, String name, List<Attribute> attributes, List<Element> children, String text, String remark)
        implements XmlFile.Parsed {
    private static final String SIGNATURES = "http://www.w3.org/2000/09/xmldsig#";

    record Attribute(String name, String value) {}

    boolean signature() {
        return name.equals("Signature") && namespace.equals(SIGNATURES);
    }

    boolean leaf() {
        return children.isEmpty();
    }

    @Nullable
    Element child(String wanted) {
        return children.stream()
                .filter(child -> child.leaf() && child.name.equalsIgnoreCase(wanted))
                .findFirst()
                .orElse(null);
    }
}
