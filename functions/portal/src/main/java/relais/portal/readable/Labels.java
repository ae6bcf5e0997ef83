package relais.portal.readable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words of a root element, from a text file of its name, completed by those of Common.txt.
 *
 * <p>A line is a keyword and its columns, separated by {@code |}; # begins a comment. A path is the end of an element's
 * path, of three names at most. The longest one wins, case does not count and @ marks an attribute.
 *
 * <pre>
 * title   | text                      of the form
 * title   | path | text               of the form that has this element under its root
 * section | path | heading            the element is a section of its own, numbered when repeated
 * inside  | path                      the children of the element are fields of the section around it
 * field   | path | label
 * code    | path | label              the comment behind the element says what its code means
 * value   | path | code | meaning     of one code
 * date    | path | names | label      day, month and year, three children of the element, are one field
 * pair    | path | code | value       the meaning of the child "code" is the label of the child "value"
 * named   | path | code | name | label   the child "name" is the value, the child "code" stands behind it
 * bulk    | text                      the file is only counted, and this is the beginning of the sentence
 * count   | name | singular | plural  a counted element, in the order of the sentence
 * </pre>
 */
final class Labels {
    private static final Set<String> ROOTS = Set.of(
            "InsermDeclarationDeces",
            "InsermCertificatAdministrative",
            "EnveloppeMetierType",
            "RecensementCitoyen",
            "PACS",
            "SNATED",
            "Racine");
    private static final Pattern COLUMNS = Pattern.compile("\\|");
    private static final Map<String, Labels> BY_ROOT =
            ROOTS.stream().collect(Collectors.toUnmodifiableMap(root -> root, Labels::load));
    private static final Labels UNKNOWN = load("Common");

    private final Map<String, List<String>> byPath = new HashMap<>();
    private final Map<String, String> meanings = new HashMap<>();
    private final List<List<String>> counted = new ArrayList<>();
    private @Nullable String title;
    private @Nullable String bulk;

    private Labels() {}

    static Labels of(String root) {
        return BY_ROOT.getOrDefault(root, UNKNOWN);
    }

    private static Labels load(String root) {
        var labels = new Labels();
        labels.read("Common");
        if (!root.equals("Common")) {
            labels.read(root);
        }
        return labels;
    }

    private void read(String name) {
        try (var bytes = Labels.class.getResourceAsStream(name + ".txt")) {
            new String(Objects.requireNonNull(bytes, name).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String keyword, List<String> columns) {
        switch (keyword) {
            case "bulk" -> bulk = columns.getFirst();
            case "count" -> counted.add(columns);
            case "value" -> meanings.put(key(columns.get(0), columns.get(1)), columns.get(2));
            case "title" -> {
                if (columns.size() == 1) {
                    title = columns.getFirst();
                } else {
                    byPath.put(key("title", columns.getFirst()), List.of(columns.get(1)));
                }
            }
            case "section", "inside", "field", "code", "date", "pair", "named" ->
                byPath.put(key(keyword, columns.getFirst()), columns.subList(1, columns.size()));
            default -> throw new IllegalStateException(keyword);
        }
    }

    private void add(String line) {
        var columns = COLUMNS.splitAsStream(line).map(String::strip).toList();
        add(columns.getFirst(), columns.subList(1, columns.size()));
    }

    /** The end of a path that can matter, which bounds the time of each search. */
    static String path(String parent, String name) {
        var last = parent.lastIndexOf('/');
        return parent.substring(last < 0 ? 0 : parent.lastIndexOf('/', last - 1) + 1) + "/" + name;
    }

    private static String key(String keyword, String path) {
        return keyword.toLowerCase(Locale.ROOT) + "|" + path.toLowerCase(Locale.ROOT);
    }

    @Nullable
    String bulk() {
        return bulk;
    }

    String title(Element root) {
        for (var child : root.children()) {
            var own = find("title", root.name() + "/" + child.name());
            if (own != null) {
                return own.getFirst();
            }
        }
        return title == null ? TagWords.of(root.name()) : title;
    }

    /** The columns behind the path, by the longest end of the path that has such a line. */
    @Nullable
    List<String> find(String keyword, String path) {
        for (var end = path; ; end = end.substring(end.indexOf('/') + 1)) {
            var columns = byPath.get(key(keyword, end));
            if (columns != null || end.indexOf('/') < 0) {
                return columns;
            }
        }
    }

    @Nullable
    String word(String keyword, String path) {
        var columns = find(keyword, path);
        return columns == null ? null : columns.getFirst();
    }

    @Nullable
    String meaning(String path, String code) {
        for (var end = path; ; end = end.substring(end.indexOf('/') + 1)) {
            var meaning = meanings.get(key(end, code));
            if (meaning != null || end.indexOf('/') < 0) {
                return meaning;
            }
        }
    }

    /** « …, 1 foyer, 2 personnes et 1 anomalie. » */
    String census(Map<String, Integer> counts) {
        var parts = counted.stream()
                .map(line -> {
                    var count = counts.getOrDefault(line.getFirst(), 0);
                    return count + " " + line.get(count > 1 ? 2 : 1);
                })
                .toList();
        return bulk + " " + String.join(", ", parts.subList(0, parts.size() - 1)) + " et " + parts.getLast() + ".";
    }
}
