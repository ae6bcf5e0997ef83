package relais.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param folder of the project: data are kept in its {@code .relais}, credentials in its {@code credentials.json}
 * @param port of the hub; 0: a free one
 * @param fresh whether to empty what earlier runs left
 */
public record Options(Path folder, int port, boolean fresh) {
    static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;
    static final String USAGE = "Options : --fresh (repartir de zéro), --port <numéro>, --folder <dossier>.";

    /** @throws IllegalArgumentException with a sentence to show, when an argument is not understood */
    static Options parse(String... arguments) {
        var options = new Options(Path.of(""), DEFAULT_PORT, false);
        var left = new ArrayDeque<>(List.of(arguments));
        while (!left.isEmpty()) {
            var argument = left.pop();
            options = switch (argument) {
                case "--fresh" -> new Options(options.folder, options.port, true);
                case "--port" -> new Options(options.folder, port(left.poll()), options.fresh);
                case "--folder" -> new Options(Path.of(value(argument, left.poll())), options.port, options.fresh);
                default -> throw new IllegalArgumentException("Option inconnue : " + argument + ". " + USAGE);
            };
        }
        return options;
    }

    Options at(int otherPort) {
        return new Options(folder, otherPort, fresh);
    }

    Path data() {
        return folder.resolve(".relais").toAbsolutePath();
    }

    /** One JSON object a line, one line an access. */
    Path accesses() {
        return data().resolve("access.jsonl");
    }

    Path credentials() {
        return folder.resolve("credentials.json").toAbsolutePath();
    }

    private static int port(@Nullable String text) {
        try {
            var port = Integer.parseInt(value("--port", text));
            if (port >= 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below, with the bounds
        }
        throw new IllegalArgumentException("--port attend un numéro de 0 à %d. %s".formatted(HIGHEST_PORT, USAGE));
    }

    private static String value(String argument, @Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException(argument + " attend une valeur. " + USAGE);
        }
        return value;
    }
}
