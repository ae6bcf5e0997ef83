package relais.start;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The options of the command line.
 *
 * @param folder of the data: they are kept in its {@code .relais}, credentials in its {@code credentials.json}
 * @param port of the hub; 0 for a free one
 * @param fresh true to delete the data of earlier runs
 */
public record Options(Path folder, int port, boolean fresh) {
    public static final String USAGE = """
            Relais : le hub entier sur cette machine. Ctrl-C l’arrête.

              mvn -q -Drun                                     démarre sur http://localhost:8080
              mvn -q -Drun -Drelais.args="--fresh --port 8090" avec des options :

              --port <numéro>     un autre port que 8080 ; 0 en prend un libre
              --fresh             efface d’abord les données, les courriels et les identifiants gardés
              --folder <dossier>  garde .relais et credentials.json ailleurs que dans le projet
              --help              affiche cette aide et ne démarre rien
            """;

    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;
    private static final String SEE_HELP = " (--help donne la liste des options)";

    /**
     * @param project where relative folders begin
     * @throws IllegalArgumentException with a sentence to show, if an argument is not understood
     */
    public static Options parse(Path project, String... arguments) {
        var options = new Options(project, DEFAULT_PORT, false);
        var left = new ArrayDeque<>(List.of(arguments));
        while (!left.isEmpty()) {
            var argument = left.pop();
            options = switch (argument) {
                case "--fresh" -> new Options(options.folder, options.port, true);
                case "--port" -> new Options(options.folder, port(value(argument, left)), options.fresh);
                case "--folder" -> new Options(project.resolve(value(argument, left)), options.port, options.fresh);
                default -> throw new IllegalArgumentException("Option inconnue : " + argument + SEE_HELP);
            };
        }
        return options;
    }

    /** In any place, with any other argument. */
    public static boolean askForHelp(String... arguments) {
        return List.of(arguments).stream()
                .anyMatch(argument -> List.of("--help", "-h").contains(argument));
    }

    public Options at(int otherPort) {
        return new Options(folder, otherPort, fresh);
    }

    public Path data() {
        return folder.resolve(".relais").toAbsolutePath();
    }

    /** One JSON object and one line for each access. */
    public Path accesses() {
        return data().resolve("access.jsonl");
    }

    public Path credentials() {
        return folder.resolve("credentials.json").toAbsolutePath();
    }

    /** The hub's log, kept off the console for the sake of the credentials. */
    public Path log() {
        return folder.resolve("relais.log").toAbsolutePath();
    }

    private static int port(String text) {
        try {
            var port = Integer.parseInt(text);
            if (port >= 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // checked below, with the bounds
        }
        throw new IllegalArgumentException(
                "--port attend un numéro de 0 à %d, et non « %s »%s".formatted(HIGHEST_PORT, text, SEE_HELP));
    }

    private static String value(String argument, Deque<String> left) {
        if (left.isEmpty() || left.peek().startsWith("--")) {
            throw new IllegalArgumentException(argument + " attend une valeur" + SEE_HELP);
        }
        return left.pop();
    }
}
