package relais.portal.readable;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Parses XML of strangers without any DTD or entity, within bounds of depth, elements and characters. */
final class XmlFile {
    static final int DEEPEST = 30;
    static final int MOST_ELEMENTS = 5_000;
    /** In characters of names, values and comments together. */
    static final int MOST_TEXT = 500_000;

    static final String DOCTYPE = "le fichier contient une déclaration DOCTYPE, refusée parce qu’elle permet de lire "
            + "d’autres fichiers ou de saturer le service.";
    static final String EMPTY = "le fichier est vide.";
    static final String TOO_LONG = "le fichier dépasse 5 Mo.";
    static final String TOO_DEEP = "le fichier imbrique plus de %d niveaux de balises.".formatted(DEEPEST);
    static final String TOO_MANY = "le fichier contient plus de 5 000 éléments.";
    static final String TOO_MUCH_TEXT = "le fichier contient plus de 500 000 caractères de texte.";

    static final String TOO_MANY_NAMES = "le fichier contient des balises d’une taille démesurée.";

    private static final String INSTANCES = "http://www.w3.org/2001/XMLSchema-instance";

    private final XMLStreamReader events;
    private final Deque<Growing> open = new ArrayDeque<>();
    private @Nullable Growing closed;
    private int elements;
    private int characters;
    private int depth;
    private int line = 1;

    private XmlFile(XMLStreamReader events) {
        this.events = events;
    }

    sealed interface Parsed permits Element, Refused, Bulk {}

    record Refused(String reason) implements Parsed {}

    /** A file for software alone, of which a person is only told how much it holds. */
    record Bulk(String sentence) implements Parsed {}

    static Parsed parse(byte[] xml) {
        if (xml.length == 0) {
            return new Refused(EMPTY);
        }
        if (xml.length > ReadableDocument.LONGEST) {
            return new Refused(TOO_LONG);
        }
        try {
            var file = new XmlFile(factory().createXMLStreamReader(new ByteArrayInputStream(xml)));
            return file.guarded(file::parse, lines(xml));
        } catch (XMLStreamException | RuntimeException unreadable) {
            return new Refused(malformed(1, false));
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("no external entity");
        });
        return factory;
    }

    private interface Reading {
        Parsed parse() throws XMLStreamException;
    }

    /** The JDK's parser also throws unchecked exceptions on some malformed files. */
    private Parsed guarded(Reading reading, Supplier<Integer> lines) {
        try {
            return reading.parse();
        } catch (XMLStreamException e) {
            var where = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            return limited(e) ? new Refused(TOO_MANY_NAMES) : malformed(Math.max(where, line), lines);
        } catch (RuntimeException e) {
            return malformed(line, lines);
        }
    }

    /** The JDK has bounds of its own, for the attributes of an element and the length of a name. */
    private static boolean limited(XMLStreamException e) {
        return e.getMessage() != null && e.getMessage().contains("JAXP0001");
    }

    private Parsed malformed(int where, Supplier<Integer> lines) {
        return new Refused(malformed(where, depth > 0 && where >= lines.get()));
    }

    private static String malformed(int where, boolean cut) {
        return "le fichier n’est pas du XML bien formé, "
                + (cut ? "il semble coupé à la ligne " : "sa lecture s’arrête à la ligne ")
                + where
                + ".";
    }

    private static Supplier<Integer> lines(byte[] xml) {
        return () -> {
            var length = xml.length;
            while (length > 0 && xml[length - 1] <= ' ') {
                length--;
            }
            var count = 1;
            for (var index = 0; index < length; index++) {
                if (xml[index] == '\n') {
                    count++;
                }
            }
            return count;
        };
    }

    private Parsed parse() throws XMLStreamException {
        Labels labels = null;
        while (events.hasNext()) {
            var event = events.next();
            line = Math.max(line, events.getLocation().getLineNumber());
            switch (event) {
                case XMLStreamConstants.DTD -> {
                    return new Refused(DOCTYPE);
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> {
                    return new Refused(malformed(line, false));
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (labels == null) {
                        labels = Labels.of(events.getLocalName());
                        if (labels.bulk() != null) {
                            return census(labels);
                        }
                    }
                    start();
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    closed = open.pop();
                    depth--;
                    if (open.isEmpty()) {
                        return ended(closed.grown());
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
                case XMLStreamConstants.COMMENT -> remark();
                default -> {}
            }
            if (depth > DEEPEST) {
                return new Refused(TOO_DEEP);
            }
            if (elements > MOST_ELEMENTS) {
                return new Refused(TOO_MANY);
            }
            if (characters > MOST_TEXT) {
                return new Refused(TOO_MUCH_TEXT);
            }
        }
        return new Refused(malformed(line, false));
    }

    /** A second root or stray text behind the first makes the file malformed. */
    private Parsed ended(Element root) throws XMLStreamException {
        while (events.hasNext()) {
            events.next();
        }
        return root;
    }

    private void start() {
        elements++;
        closed = null;
        var attributes = new ArrayList<Element.Attribute>();
        for (var index = 0; index < events.getAttributeCount(); index++) {
            if (!INSTANCES.equals(events.getAttributeNamespace(index))) {
                var attribute = new Element.Attribute(
                        events.getAttributeLocalName(index),
                        events.getAttributeValue(index).strip());
                characters += attribute.name().length() + attribute.value().length();
                elements++;
                attributes.add(attribute);
            }
        }
        var namespace = events.getNamespaceURI();
        var element = new Growing(namespace == null ? "" : namespace, events.getLocalName(), attributes);
        characters += element.name.length();
        if (!open.isEmpty()) {
            open.element().children.add(element);
        }
        open.push(element);
    }

    private void text() {
        if (open.isEmpty()) {
            return;
        }
        characters += events.getTextLength();
        var text = events.getText();
        open.element().text.append(text);
        if (!text.isBlank()) {
            closed = null;
        }
    }

    private void remark() {
        var text = events.getText();
        characters += text.length();
        if (closed != null && closed.remark.isEmpty()) {
            closed.remark = text.strip().replaceAll("\\s+", " ");
        }
    }

    /** Counts without keeping anything, since such a file holds thousands of households. */
    private Parsed census(Labels labels) throws XMLStreamException {
        var counts = new TreeMap<String, Integer>(String.CASE_INSENSITIVE_ORDER);
        while (events.hasNext()) {
            var event = events.next();
            line = Math.max(line, events.getLocation().getLineNumber());
            if (event == XMLStreamConstants.START_ELEMENT) {
                counts.merge(events.getLocalName(), 1, Integer::sum);
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                return new Refused(malformed(line, false));
            }
            if (depth > DEEPEST) {
                return new Refused(TOO_DEEP);
            }
        }
        return new Bulk(labels.census(Map.copyOf(counts)));
    }

    private static final class Growing {
        private final String namespace;
        private final String name;
        private final List<Element.Attribute> attributes;
        private final List<Growing> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private String remark = "";

        Growing(String namespace, String name, List<Element.Attribute> attributes) {
            this.namespace = namespace;
            this.name = name;
            this.attributes = attributes;
        }

        Element grown() {
            return new Element(
                    namespace,
                    name,
                    List.copyOf(attributes),
                    children.stream().map(Growing::grown).toList(),
                    text.toString().strip(),
                    remark);
        }
    }
}
