package relais.start;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalInt;

/** Answers {@code --help} and refuses what cannot start, in the first seconds, in Maven's own JVM. */
public final class BeforeTheBuild {
    private BeforeTheBuild() {}

    /** @param arguments the project's folder, then the options */
    public static void main(String... arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var options = Arrays.copyOfRange(arguments, 1, arguments.length);
        status(out, Path.of(arguments[0]), System.getProperty("os.name"), options)
                .ifPresent(System::exit);
    }

    /** @return the exit status, if the command is not to go on */
    static OptionalInt status(PrintStream out, Path project, String system, String... arguments) {
        if (Options.askForHelp(arguments)) {
            out.print(Options.USAGE);
            return OptionalInt.of(0);
        }
        try {
            var obstacle = Obstacle.to(Options.parse(project, arguments), system);
            if (obstacle.isEmpty()) {
                out.println("Relais se compile : quelques secondes, une à trois minutes la première fois…");
                return OptionalInt.empty();
            }
            out.println(obstacle.get());
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
        }
        return OptionalInt.of(1);
    }
}
