package relais.local;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One line of a table of what may be asked, with requests for it that are in order.
 *
 * @param next a sound request, about a thing that is there and that its caller owns
 * @param parameters of the query
 * @param answered is told each answer, so that what is gone can be replaced
 * @param seal what is added last, since it follows from the rest
 */
record Line(
        String name,
        Supplier<SoundRequest> next,
        Set<String> parameters,
        Consumer<RawConnection.Answer> answered,
        Seal seal) {

    /** Signs a request. */
    @FunctionalInterface
    interface Seal {
        SoundRequest on(SoundRequest request);
    }
}
