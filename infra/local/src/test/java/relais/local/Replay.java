package relais.local;

/**
 * A sequence of requests that a real partner sent, held on both homes of the hub: an interface of {@code @Test default}
 * methods, with a class that implements {@link OnTheRunner} and a class, named {@code …_deployed}, that implements
 * {@link OnTheEmulator}.
 */
interface Replay {
    Home hub();
}
