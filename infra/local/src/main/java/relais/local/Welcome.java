package relais.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import relais.start.Options;

/**
 * The runner's first words to a developer: the clients, how to log in, and two sessions to paste.
 *
 * @param project where the samples are
 * @param hasAntivirus false where every file passes
 */
record Welcome(String hub, Path project, Options options, Credentials credentials, boolean hasAntivirus) {
    private static final String APPROVAL = "events/datapass/approve-lyon.json";
    private static final String SAMPLES = "functions/domain/src/test/resources/samples/CERTDC";

    String text() {
        var text = new StringBuilder("""

                Relais est prêt : %1$s

                  Le portail              %1$s/portail
                  Les courriels envoyés   %1$s/mails
                  Le contrat, pas à pas   %1$s/docs
                  Antivirus               %3$s

                Se connecter au portail
                  Olive Perrin, administratrice nationale : ouvrez %1$s/mails, suivez le lien de son invitation,
                  choisissez un mot de passe, puis suivez les pages (le second facteur est obligatoire pour elle : une
                  application d’authentification, ou la clé affichée). Ensuite : %1$s/portail, olive.perrin@dinum.example.
                  Jeanne Martin, administratrice locale de la Mairie de Lyon : passez d’abord la seconde session ci-dessous,
                  puis suivez de même le lien de son invitation. Ensuite : jeanne.martin@lyon.example.

                Les identifiants ci-dessous sont aussi dans %2$s (ils ne valent que sur cette machine).

                """.formatted(
                        hub,
                        options.credentials(),
                        hasAntivirus
                                ? "clamd, avec des signatures d’essai (EICAR)"
                                : "aucun : clamd n’est pas installé, toute pièce passe"));
        for (var entry : credentials.clients()) {
            text.append("  %-30s %-4s %-18s %s%n"
                    .formatted(entry.name(), entry.scope(), entry.clientId(), entry.clientSecret()));
        }
        text.append("\n  Destinataires simulés, abonnés à toutes les démarches :\n");
        for (var simulator : DemonstrationTables.simulators()) {
            text.append("  %-30s %-23s %s%n"
                    .formatted(
                            simulator.name(),
                            simulator.organization(),
                            simulator.behaviour().inFrench()));
        }
        return text.append("""

                        Ce terminal reste occupé par le hub. Ouvrez-en un second, et collez-y l’une ou l’autre de ces deux sessions bash ;
                        leurs fichiers vont dans %s, que git ignore.

                        """.formatted(files()))
                .append(session())
                .append('\n')
                .append(approval())
                .append("""

                        Ctrl-C arrête tout ; les données et les courriels restent dans %s (--fresh les efface).
                        Ce que le hub note en chemin est dans %s. Les options : mvn -q -Drun -Drelais.args=--help
                        """.formatted(options.data(), options.log()))
                .toString();
    }

    /** A bash session that sends a télédossier from its operator to two towns. */
    String session() {
        var session = template("session.sh")
                .replace("@hub@", hub)
                .replace("@files@", files().toString())
                .replace("@samples@", project.resolve(SAMPLES).toAbsolutePath().toString());
        for (var entry : credentials.clients()) {
            session = session.replace("@" + entry.clientId() + "@", entry.clientSecret());
        }
        return session;
    }

    /** A bash session in which DataPass approves the request of a town. */
    String approval() {
        return template("datapass.sh")
                .replace("@hub@", hub)
                .replace("@payload@", project.resolve(APPROVAL).toAbsolutePath().toString())
                .replace("@datapass-webhook@", Objects.requireNonNullElse(credentials.datapassSecret(), ""));
    }

    private Path files() {
        return options.data().resolve("session");
    }

    private static String template(String name) {
        try (var bytes = Welcome.class.getResourceAsStream("/demonstration/" + name)) {
            return new String(Objects.requireNonNull(bytes, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
