package relais.portal;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A page of a list among the others.
 *
 * @param number of this page, from 1
 * @param last at least 1
 * @param length number of items on a page
 * @param paths of each page, by its number
 */
public record Pages(int number, int last, int length, IntFunction<String> paths) {

    public static final int LENGTH = 20;

    private static final int BESIDE = 2;

    /** @param wanted a number above the last means the last */
    public static Pages of(int total, int wanted, IntFunction<String> paths) {
        return of(total, wanted, LENGTH, paths);
    }

    /** Like {@link #of(int, int, IntFunction)}, with pages of another length. */
    public static Pages of(int total, int wanted, int length, IntFunction<String> paths) {
        var last = Math.max(1, (total + length - 1) / length);
        return new Pages(Math.clamp(wanted, 1, last), last, length, paths);
    }

    /** From 1; a text that is no page number means the first. */
    public static int number(String text) {
        return text.matches("[0-9]{1,6}") ? Math.max(1, Integer.parseInt(text)) : 1;
    }

    public <T> List<T> cut(List<T> all) {
        return all.stream().skip(offset()).limit(length).toList();
    }

    public int offset() {
        return (number - 1) * length;
    }

    /** The end of a title, so that no two pages of a list have the same. */
    public String suffix() {
        return last > 1 ? ", page " + number + " sur " + last : "";
    }

    public String path(int page) {
        return paths.apply(page);
    }

    /** The pages linked directly: the first, the last and the neighbours. */
    public List<Integer> shown() {
        return IntStream.rangeClosed(1, last)
                .filter(page -> page == 1 || page == last || Math.abs(page - number) <= BESIDE)
                .boxed()
                .toList();
    }

    /** True if pages are left out before that one. */
    public boolean isAfterGap(int page) {
        return page > 1 && !shown().contains(page - 1);
    }
}
