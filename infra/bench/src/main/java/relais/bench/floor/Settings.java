package relais.bench.floor;

import java.util.Objects;

/** The environment variables that the functions read too. */
final class Settings {
    private Settings() {}

    static String of(String name) {
        return Objects.requireNonNull(System.getenv(name), name);
    }
}
