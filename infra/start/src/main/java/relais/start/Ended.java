package relais.start;

/** Ends Maven's JVM as a failure and without a trace: the runner has already said why it did not start. */
public final class Ended {
    private Ended() {}

    public static void main(String... arguments) {
        System.exit(1);
    }
}
