package relais.domain;

import java.util.List;

/**
 * The requested part of a list.
 *
 * @param offset number of items to skip, from 0
 * @param count maximum number of items, at least 1
 */
public record Window(int offset, int count) {
    public static final Window ALL = new Window(0, Integer.MAX_VALUE);

    public <T> Page<T> of(List<T> all) {
        return new Page<>(all.stream().skip(offset).limit(count).toList(), offset, all.size());
    }
}
