package relais.local;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One line of a table of routes, with sound requests for it.
 *
 * @param next a sound request, about an existing thing of its caller
 * @param parameters of the query
 * @param answered is told each answer, so that a lost thing can be replaced
 * @param seal added last, since it depends on the rest
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
