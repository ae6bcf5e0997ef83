package relais.domain;

import java.util.Comparator;

/** What a list is ordered by; what has no such property stands at the end, or first when descending. */
public record Order<P>(P property, boolean isDescending) {

    public static <P> Order<P> ascending(P property) {
        return new Order<>(property, false);
    }

    /** @param upwards orders by the property, up */
    public <T> Comparator<T> directed(Comparator<T> upwards) {
        return isDescending ? upwards.reversed() : upwards;
    }
}
