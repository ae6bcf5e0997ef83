package relais.bench;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;

/** How much slower a poll of a large mailbox is, compared with the promise. */
record MailboxReport(String machine, Map<Poll, Measured> measured) {
    private static final double AT_MOST = 1.2;

    String text() {
        var little = measured.keySet().stream().mapToInt(Poll::waiting).min().orElseThrow();
        var text = new StringBuilder("""
                # Polls of a mailbox

                GET /notifications over HTTP, %d clients without a pause, by turns of %d polls each; DynamoDB Local in memory, all in one
                process. Both mailboxes in one table. %d polls each; %s.

                | poll | waiting | polls a second, median turn | p50 | p99 | ratio of polls a second | ratio of p99 | at most |
                |---|---|---|---|---|---|---|---|
                """.formatted(
                        Poll.CLIENTS,
                        Poll.CLIENTS * Poll.IN_A_ROW,
                        measured.values().iterator().next().latencies().size(),
                        machine));
        measured.forEach((poll, found) -> text.append(line(poll, found, poll.waiting() == little)));
        text.append('\n');
        measured.keySet().stream().filter(poll -> poll.waiting() != little).forEach(poll -> text.append(verdict(poll)));
        return text.toString();
    }

    private String line(Poll poll, Measured found, boolean isReference) {
        return "| %s | %,d | **%.0f** | %.1f ms | %.1f ms | %s | %s | %s |%n"
                .formatted(
                        poll.name(),
                        poll.waiting(),
                        found.aSecond(),
                        found.percentile(50),
                        found.percentile(99),
                        isReference ? "" : "**%.2f**".formatted(rate(poll)),
                        isReference ? "" : "**%.2f**".formatted(p99(poll)),
                        isReference ? "" : "%.1f".formatted(AT_MOST));
    }

    private String verdict(Poll poll) {
        return "- %s: %s%n".formatted(poll.name(), rate(poll) <= AT_MOST && p99(poll) <= AT_MOST ? "kept" : "NOT kept");
    }

    /** The ratio of polls a second of the small mailbox to those of this one. */
    private double rate(Poll poll) {
        return reference(poll).aSecond() / of(poll).aSecond();
    }

    private double p99(Poll poll) {
        return of(poll).percentile(99) / reference(poll).percentile(99);
    }

    private Measured of(Poll poll) {
        return Objects.requireNonNull(measured.get(poll));
    }

    /** The same poll of the smallest mailbox. */
    private Measured reference(Poll poll) {
        return measured.keySet().stream()
                .filter(each -> each.name().equals(poll.name()))
                .min(Comparator.comparingInt(Poll::waiting))
                .map(this::of)
                .orElseThrow();
    }
}
