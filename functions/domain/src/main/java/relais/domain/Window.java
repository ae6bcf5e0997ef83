package relais.domain;

import java.util.List;

/**
 * Which part of a list is wanted.
 *
 * @param offset how many to leave out, from 0
 * @param count how many to show at most, at least 1
 */
public record Window(int offset, int count) {
    public static final Window ALL = new Window(0, Integer.MAX_VALUE);

    public <T> Page<T> of(List<T> all) {
        return new Page<>(all.stream().skip(offset).limit(count).toList(), offset, all.size());
    }
}
