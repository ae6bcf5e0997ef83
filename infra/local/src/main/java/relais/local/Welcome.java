package relais.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/** What a developer sees once the hub runs: who may call, and a session to paste. */
record Welcome(String hub, Path folder, Credentials credentials) {
    private static final String APPROVAL = "events/datapass/approve-lyon.json";
    private static final String SAMPLES = "functions/domain/src/test/resources/samples/CERTDC";

    String text() {
        var text = new StringBuilder("""

                Relais est prêt : %1$s

                  Le portail             %1$s/portail
                  Les courriels envoyés  %1$s/mails (dont l'invitation d'Olive Perrin, administratrice nationale)
                  Le contrat, les droits %1$s/docs

                Les identifiants ci-dessous sont aussi dans credentials.json (ils ne valent que sur cette machine).

                """.formatted(hub));
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
        return text.append('\n')
                .append(session())
                .append('\n')
                .append(approval())
                .append("\nCtrl-C arrête tout ; les données restent dans .relais (--fresh les efface).\n")
                .toString();
    }

    /** A bash session that sends a télédossier from its operator to two towns. */
    String session() {
        var session = template("session.sh")
                .replace("@hub@", hub)
                .replace("@samples@", folder.resolve(SAMPLES).toString());
        for (var entry : credentials.clients()) {
            session = session.replace("@" + entry.clientId() + "@", entry.clientSecret());
        }
        return session;
    }

    /** A bash session in which DataPass approves the request of a town. */
    String approval() {
        return template("datapass.sh")
                .replace("@hub@", hub)
                .replace("@payload@", folder.resolve(APPROVAL).toString())
                .replace("@datapass-webhook@", Objects.requireNonNullElse(credentials.datapassSecret(), ""));
    }

    private static String template(String name) {
        try (var bytes = Welcome.class.getResourceAsStream("/demonstration/" + name)) {
            return new String(Objects.requireNonNull(bytes, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
