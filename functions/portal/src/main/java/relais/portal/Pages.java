package relais.portal;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Where a page of a list stands among the others.
 *
 * @param number of this page, from 1
 * @param last at least 1
 * @param paths of each page, by its number
 */
public record Pages(int number, int last, IntFunction<String> paths) {

    public static final int LENGTH = 20;

    private static final int BESIDE = 2;

    /** @param wanted that is none of them: the last */
    public static Pages of(int total, int wanted, IntFunction<String> paths) {
        var last = Math.max(1, (total + LENGTH - 1) / LENGTH);
        return new Pages(Math.clamp(wanted, 1, last), last, paths);
    }

    /** From 1; what is no number of a page is the first. */
    public static int number(String text) {
        return text.matches("[0-9]{1,6}") ? Math.max(1, Integer.parseInt(text)) : 1;
    }

    public <T> List<T> cut(List<T> all) {
        return all.stream().skip(offset()).limit(LENGTH).toList();
    }

    public int offset() {
        return (number - 1) * LENGTH;
    }

    /** What a title ends with, so that no two pages of a list have the same. */
    public String suffix() {
        return last > 1 ? ", page " + number + " sur " + last : "";
    }

    public String path(int page) {
        return paths.apply(page);
    }

    /** Those to go to in one click: the first, the last and those beside this one. */
    public List<Integer> shown() {
        return IntStream.rangeClosed(1, last)
                .filter(page -> page == 1 || page == last || Math.abs(page - number) <= BESIDE)
                .boxed()
                .toList();
    }

    /** Whether some are left out before that one. */
    public boolean isAfterGap(int page) {
        return page > 1 && !shown().contains(page - 1);
    }
}
