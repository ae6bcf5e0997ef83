package relais.portal.readable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import relais.portal.readable.ReadableDocument.Field;
import relais.portal.readable.ReadableDocument.FilledForm;
import relais.portal.readable.ReadableDocument.Section;

/** Lays an element out as sections of fields; every element and attribute is shown once. */
final class Layout {
    private final Labels labels;
    private final List<Section> sections = new ArrayList<>();

    private Layout(Labels labels) {
        this.labels = labels;
    }

    private record Nested(String heading, Element element, String path) {}

    static FilledForm of(Element root) {
        var labels = Labels.of(root.name());
        var layout = new Layout(labels);
        layout.section("", false, root, root.name());
        return new FilledForm(labels.title(root), layout.sections);
    }

    private void section(String heading, boolean numbered, Element element, String path) {
        var fields = new ArrayList<Field>();
        var nested = new ArrayList<Nested>();
        gather(element, path, fields, nested);
        var shown = withoutHollowTwins(fields);
        if (!shown.isEmpty()) {
            sections.add(new Section(heading, shown));
        }
        var repeated = nested.stream().collect(Collectors.groupingBy(Nested::heading, Collectors.counting()));
        var numbers = new HashMap<String, Integer>();
        for (var one : nested) {
            var number = Objects.requireNonNull(numbers.merge(one.heading(), 1, Integer::sum));
            var several = repeated.getOrDefault(one.heading(), 0L) > 1;
            var own = several ? one.heading() + " " + number : one.heading();
            section(numbered ? heading + ", " + lowered(own) : own, numbered || several, one.element(), one.path());
        }
    }

    /** Of fields with the same label, an empty one says nothing beside a filled one. */
    private static List<Field> withoutHollowTwins(List<Field> fields) {
        var filled = fields.stream()
                .filter(field -> !field.value().isEmpty())
                .map(Field::label)
                .collect(Collectors.toSet());
        var seen = new HashSet<String>();
        return fields.stream()
                .filter(field -> !field.value().isEmpty() || !filled.contains(field.label()) && seen.add(field.label()))
                .toList();
    }

    private static String lowered(String heading) {
        return heading.substring(0, 1).toLowerCase(Locale.FRENCH) + heading.substring(1);
    }

    private void gather(Element element, String path, List<Field> fields, List<Nested> nested) {
        var date = labels.find("date", path);
        var parts = date == null
                ? List.<Element>of()
                : parts(element, List.of(date.getFirst().split(" ")));
        var root = path.indexOf('/') < 0;
        if (!root) {
            attributes(element, path, null, fields);
        }
        if (!element.text().isEmpty()) {
            fields.add(new Field(label(path, element.name()), FrenchValue.of(element.name(), element.text())));
        }
        for (var child : element.children()) {
            if (date != null && !parts.isEmpty() && child == parts.getFirst()) {
                fields.add(new Field(date.getLast(), day(parts)));
            } else if (parts.stream().noneMatch(part -> part == child)) {
                child(child, Labels.path(path, child.name()), fields, nested);
            }
        }
        if (root) {
            attributes(element, path, null, fields);
        }
    }

    private void child(Element child, String path, List<Field> fields, List<Nested> nested) {
        if (child.signature()) {
            fields.add(new Field("Signature électronique présente", "Oui, sans vérification par Relais"));
        } else if (child.leaf()) {
            leaf(child, path, fields);
        } else if (!composed(child, path, fields)) {
            if (labels.find("inside", path) != null) {
                gather(child, path, fields, nested);
            } else {
                var heading = labels.word("section", path);
                nested.add(new Nested(heading != null ? heading : label(path, child.name()), child, path));
            }
        }
    }

    private void leaf(Element leaf, String path, List<Field> fields) {
        var label = label(path, leaf.name());
        if (!leaf.text().isEmpty() || leaf.attributes().isEmpty()) {
            fields.add(new Field(label, value(leaf, path)));
        }
        attributes(leaf, path, label, fields);
    }

    private void attributes(Element element, String path, @Nullable String of, List<Field> fields) {
        for (var attribute : element.attributes()) {
            var own = Labels.path(path, "@" + attribute.name());
            var known = labels.word("field", own);
            var words = TagWords.of(attribute.name());
            var label = known != null ? known : of == null ? words : of + ", " + lowered(words);
            var meaning = labels.meaning(own, attribute.value());
            fields.add(
                    new Field(label, meaning != null ? meaning : FrenchValue.of(attribute.name(), attribute.value())));
        }
    }

    /** True when the element is one field, as a code and its name or as a kind and its value. */
    private boolean composed(Element element, String path, List<Field> fields) {
        var named = labels.find("named", path);
        var pair = named == null ? labels.find("pair", path) : named;
        if (pair == null || element.children().size() > 2) {
            return false;
        }
        var code = element.child(pair.get(0));
        var value = element.child(pair.get(1));
        if (code == null
                || value == null
                || !plain(element)
                || !plain(code)
                || !plain(value)
                || !element.text().isEmpty()) {
            return false;
        }
        fields.add(named != null ? named(named, code, value) : pair(path, pair, code, value));
        return true;
    }

    private static boolean plain(Element element) {
        return element.attributes().isEmpty();
    }

    private static Field named(List<String> line, Element code, Element name) {
        if (name.text().isEmpty()) {
            return new Field(line.get(2), code.text());
        }
        return new Field(line.get(2), code.text().isEmpty() ? name.text() : name.text() + ", code " + code.text());
    }

    private Field pair(String path, List<String> line, Element code, Element value) {
        var meaning = labels.meaning(path + "/" + line.getFirst(), code.text());
        var name = path.substring(path.lastIndexOf('/') + 1);
        var label =
                meaning != null ? meaning : label(path, name) + (code.text().isEmpty() ? "" : " (" + code.text() + ")");
        return new Field(label, FrenchValue.of(code.text(), value.text()));
    }

    private String label(String path, String name) {
        for (var keyword : List.of("code", "field", "section")) {
            var label = labels.word(keyword, path);
            if (label != null) {
                return label;
            }
        }
        return TagWords.of(name);
    }

    private String value(Element leaf, String path) {
        var text = leaf.text();
        if (text.isEmpty()) {
            return "";
        }
        if (labels.find("code", path) != null) {
            return leaf.remark().isEmpty() ? "Code " + text : leaf.remark() + ", code " + text;
        }
        var meaning = labels.meaning(path, text);
        return meaning != null ? meaning : FrenchValue.of(leaf.name(), text);
    }

    /** Day, month and year, or nothing unless each of them stands there once and alone. */
    private static List<Element> parts(Element element, List<String> names) {
        var parts = element.children().stream()
                .filter(child -> names.contains(child.name()))
                .toList();
        var found = parts.stream().map(Element::name).toList();
        return found.equals(names) && parts.stream().allMatch(part -> part.leaf() && plain(part)) ? parts : List.of();
    }

    private static String day(List<Element> parts) {
        if (parts.stream().allMatch(part -> part.text().isEmpty())) {
            return "";
        }
        return FrenchValue.of(
                "date",
                parts.stream()
                        .map(part -> part.text().length() == 1 ? "0" + part.text() : part.text())
                        .collect(Collectors.joining("/")));
    }
}
