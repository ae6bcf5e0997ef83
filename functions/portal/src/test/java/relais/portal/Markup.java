package relais.portal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;

/** The elements and attributes of a page, as a browser's parser finds them, without any of its words. */
record Markup(List<String> skeleton, Set<String> vocabulary, List<String> faults) {
    private static final Set<String> ADDRESSES = Set.of(
            "href", "src", "action", "formaction", "data", "poster", "srcset", "background", "xlink:href", "ping");
    private static final Pattern OWN = Pattern.compile(
            "/(?![/\\\\])[^\\s\\\\]*|#[^\\s]*|\\?[^\\s]*|mailto:[^\\s:]*|data:image/svg\\+xml[,;][^\\s]*");
    private static final Set<String> ELSEWHERE =
            Set.of("https://datapass.api.gouv.fr", "https://formulaire.defenseurdesdroits.fr", "https://www.cnil.fr");

    static Markup of(String html) {
        var page = Jsoup.parse(html);
        var all = page.getAllElements();
        var vocabulary = new TreeSet<String>();
        var faults = new LinkedHashSet<String>();
        for (var element : all) {
            vocabulary.add(element.normalName());
            for (Attribute attribute : element.attributes()) {
                vocabulary.add(element.normalName() + " " + attribute.getKey());
                fault(element, attribute, faults);
            }
        }
        page.forEachNode(node -> {
            if (node instanceof Comment) {
                faults.add("a comment");
            }
        });
        return new Markup(all.stream().map(Markup::step).toList(), vocabulary, List.copyOf(faults));
    }

    /** The first step that differs, with its number; empty if there is none. */
    String differenceTo(Markup other) {
        for (var i = 0; i < Math.max(skeleton.size(), other.skeleton.size()); i++) {
            var here = i < skeleton.size() ? skeleton.get(i) : "the end";
            var there = i < other.skeleton.size() ? other.skeleton.get(i) : "the end";
            if (!here.equals(there)) {
                return "step %d is %s instead of %s".formatted(i, here, there);
            }
        }
        return "";
    }

    private static void fault(Element element, Attribute attribute, Set<String> faults) {
        var name = attribute.getKey().toLowerCase(Locale.ROOT);
        if (name.startsWith("on") || name.equals("style") || name.equals("srcdoc")) {
            faults.add(element.normalName() + " has " + name);
        }
        if (ADDRESSES.contains(name) && !isOwn(attribute.getValue())) {
            faults.add("%s of %s leads to %s".formatted(name, element.normalName(), attribute.getValue()));
        }
    }

    private static boolean isOwn(String address) {
        return address.isEmpty()
                || OWN.matcher(address).matches()
                || ELSEWHERE.stream().anyMatch(each -> address.equals(each) || address.startsWith(each + "/"));
    }

    private static String step(Element element) {
        return element.parents().size() + " " + element.normalName() + " "
                + element.attributes().asList().stream()
                        .map(Attribute::getKey)
                        .sorted()
                        .collect(Collectors.joining(" "));
    }
}
