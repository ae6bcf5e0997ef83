package relais.local.documentation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import relais.domain.access.Side;
import relais.domain.process.Status;
import relais.domain.process.Transitions;

/** The ordinary course of a case, drawn from the table of transitions: a line for each stage, an arrow to the next. */
final class StatusPicture {
    private static final int WIDTH = 720;
    private static final int BOX = 190;
    private static final int HEIGHT = 36;
    private static final int STEP = 84;
    private static final Map<Side, String> STROKES = Map.of(
            Side.HUB, "stroke=\"#666\" stroke-dasharray=\"2 4\"",
            Side.SI, "stroke=\"#000091\"",
            Side.OSL, "stroke=\"#b34000\" stroke-dasharray=\"8 4\"");

    private StatusPicture() {}

    static Set<Status> reached(Side side, Status present) {
        return Transitions.allowed(Set.of(side), present);
    }

    static String svg() {
        var last = Arrays.stream(Status.values()).mapToInt(Status::stage).max().orElseThrow();
        var height = 60 + (last + 1) * STEP;
        var svg = new StringBuilder("""
                <svg role="img" aria-labelledby="statuts-titre statuts-texte" viewBox="0 0 %d %d" width="%1$d" height="%2$d" font-family="system-ui,sans-serif" font-size="14">
                <title id="statuts-titre">Le chemin d’un sous-dossier</title>
                <desc id="statuts-texte">Chaque rangée est une étape ; une flèche pointillée est au hub, pleine au destinataire, tiretée à l’opérateur. Le tableau qui suit dit la même chose.</desc>
                <defs><marker id="fleche" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L10 5L0 10z" fill="#161616"/></marker></defs>
                """.formatted(WIDTH, height));
        legend(svg);
        for (var status : Status.values()) {
            for (var side : List.of(Side.HUB, Side.SI, Side.OSL)) {
                next(side, status).forEach(other -> arrow(svg, side, status, other));
            }
        }
        for (var status : Status.values()) {
            svg.append(
                    "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\" fill=\"#fff\" stroke=\"#161616\"/><text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>%n"
                            .formatted(x(status) - BOX / 2, y(status), BOX, HEIGHT, x(status), y(status) + 23, status));
        }
        return svg.append("</svg>\n").toString();
    }

    /** The nearest statuses ahead; and, from the recipient's last word, the end. */
    private static List<Status> next(Side side, Status present) {
        var ahead = reached(side, present).stream()
                .filter(other -> other.stage() > present.stage())
                .toList();
        var nearest = ahead.stream().mapToInt(Status::stage).min().orElse(-1);
        var isOrdinary = nearest == present.stage() + 1;
        return ahead.stream()
                .filter(other -> isOrdinary && other.stage() == nearest)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static void arrow(StringBuilder svg, Side side, Status from, Status to) {
        svg.append("<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" %s stroke-width=\"2\" marker-end=\"url(#fleche)\"/>%n"
                .formatted(x(from), y(from) + HEIGHT, x(to), y(to) - 2, STROKES.get(side)));
    }

    private static void legend(StringBuilder svg) {
        var x = 10;
        for (var each : List.of(Side.HUB, Side.SI, Side.OSL)) {
            var name = each == Side.HUB ? "le hub" : each == Side.SI ? "le destinataire (SI)" : "l’opérateur (OSL)";
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%d\" y1=\"20\" x2=\"%d\" y2=\"20\" %s stroke-width=\"2\"/><text x=\"%d\" y=\"25\">%s</text>%n",
                    x,
                    x + 50,
                    STROKES.get(each),
                    x + 58,
                    name));
            x += 230;
        }
    }

    private static int y(Status status) {
        return 50 + status.stage() * STEP;
    }

    private static int x(Status status) {
        var row = Arrays.stream(Status.values())
                .filter(each -> each.stage() == status.stage())
                .toList();
        return WIDTH * (2 * row.indexOf(status) + 1) / (2 * row.size());
    }
}
