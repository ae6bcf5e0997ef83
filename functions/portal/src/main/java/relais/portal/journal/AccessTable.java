package relais.portal.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import relais.domain.Paris;
import relais.domain.Window;
import relais.domain.casework.ListAccesses.AccessList;
import relais.portal.download.Csv;

/** The accesses as a CSV file, at most {@value #MOST}, which a function can answer at once. */
final class AccessTable {

    static final int MOST = 10_000;
    static final Window ALL = new Window(0, MOST);

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Paris.ZONE);

    private AccessTable() {}

    static String of(AccessList list) {
        var text = new StringBuilder();
        try {
            var csv = new Csv(text);
            csv.row(
                    "Date et heure (Paris)",
                    "Qui",
                    "Compte ou client",
                    "Nature de l’accès",
                    "Numéro du télédossier",
                    "Télédossier",
                    "Pièce",
                    "Adresse IP",
                    "Requête",
                    "Navigateur",
                    "Système",
                    "Logiciel",
                    "Version");
            for (var entry : list.entries().items()) {
                var row = AccessRow.of(entry, list.people());
                var accessed = entry.accessed();
                var origin = entry.origin();
                csv.row(
                        SECOND.format(entry.at()),
                        row.author(),
                        row.authorId(),
                        row.kind(),
                        accessed.number(),
                        accessed.caseId(),
                        accessed.attachmentId(),
                        origin.source(),
                        origin.request(),
                        origin.browser(),
                        origin.os(),
                        origin.software(),
                        origin.version());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
