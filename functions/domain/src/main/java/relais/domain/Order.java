package relais.domain;

import java.util.Comparator;

/** The order of a list by one property. Items without it come last, or first if descending. */
public record Order<P>(P property, boolean isDescending) {

    public static <P> Order<P> ascending(P property) {
        return new Order<>(property, false);
    }

    /** @param upwards the ascending order of the property */
    public <T> Comparator<T> directed(Comparator<T> upwards) {
        return isDescending ? upwards.reversed() : upwards;
    }
}
