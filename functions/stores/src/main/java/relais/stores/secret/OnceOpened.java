package relais.stores.secret;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens a client at its first use. */
final class OnceOpened<C> implements Supplier<C> {
    private final Supplier<C> opening;
    private @Nullable C client;

    OnceOpened(Supplier<C> opening) {
        this.opening = opening;
    }

    @Override
    public synchronized C get() {
        var open = client;
        if (open == null) {
            open = opening.get();
            client = open;
        }
        return open;
    }
}
