package relais.domain;

import java.util.List;

/**
 * A part of a list.
 *
 * @param offset number of items before it
 * @param total number of items in the whole list
 */
public record Page<T>(List<T> items, int offset, int total) {
    public Page {
        items = List.copyOf(items);
    }

    public static <T> Page<T> none() {
        return new Page<>(List.of(), 0, 0);
    }
}
