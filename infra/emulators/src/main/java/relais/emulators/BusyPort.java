package relais.emulators;

/** A port that was requested by number and is in use; the message is for the person who requested it. */
public final class BusyPort extends IllegalStateException {
    public BusyPort(int port) {
        super("Le port %d est déjà pris par un autre programme : arrêtez-le ou choisissez un autre port."
                .formatted(port));
    }
}
