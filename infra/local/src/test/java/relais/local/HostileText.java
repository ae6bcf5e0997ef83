package relais.local;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text made to cost a regular expression many steps: a repeated part, after a matching beginning and before an end
 * that fails.
 */
record HostileText(String beginning, String repeated, String end) {
    /** One letter of each class that expressions distinguish. */
    private static final List<String> LETTERS = List.of(
            "a", "A", "0", " ", "\n", "\r", "\t", ".", "@", "-", "/", "<", ">", "\"", "é", "\u0301", "\u200b", "\u00a0",
            "!", "_", "\0");

    private static final int MOST_OF_ITS_OWN = 8;

    /** @param length in characters, at least */
    String of(int length) {
        return beginning + repeated.repeat(Math.ceilDiv(length, repeated.length())) + end;
    }

    static List<HostileText> against(String regex) {
        var own = own(regex);
        var beginnings = Stream.of(Stream.of(""), own.stream(), words(regex))
                .flatMap(each -> each)
                .distinct();
        var repeated = repeated(regex, own);
        return beginnings
                .flatMap(beginning -> repeated.stream()
                        .flatMap(
                                each -> Stream.of("", "\u0001", "a").map(end -> new HostileText(beginning, each, end))))
                .toList();
    }

    private static Set<String> repeated(String regex, Set<String> own) {
        var all = new LinkedHashSet<>(LETTERS);
        words(regex).forEach(all::add);
        for (var one : own) {
            all.add(one);
            own.forEach(other -> all.add(one + other));
            LETTERS.forEach(other -> all.add(one + other));
        }
        return all;
    }

    /** The characters that it names. */
    private static Set<String> own(String regex) {
        return regex.chars()
                .filter(letter -> "\\[](){}*+?|^$".indexOf(letter) < 0)
                .mapToObj(Character::toString)
                .distinct()
                .limit(MOST_OF_ITS_OWN)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<String> words(String regex) {
        return Stream.of(regex.split("[^A-Za-z</>:=\"]+")).filter(word -> word.length() > 1);
    }
}
