package relais.emulators;

/** A port that was asked for by number and that another program holds; the message is for the person who asked. */
public final class BusyPort extends IllegalStateException {
    public BusyPort(int port) {
        super("Le port %d est déjà pris par un autre programme : arrêtez-le ou choisissez un autre port."
                .formatted(port));
    }
}
