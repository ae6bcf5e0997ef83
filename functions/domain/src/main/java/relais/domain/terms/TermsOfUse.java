package relais.domain.terms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import relais.domain.Paris;

/** Every version of the terms, past ones included. The last one whose day has come is in force (HUB-79). */
public record TermsOfUse(List<Terms> versions) {

    /** @throws IllegalArgumentException if there is none */
    public TermsOfUse {
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("there are no terms");
        }
        versions = List.copyOf(versions);
    }

    /** The hub's own versions, one file each, named after its day. A new version takes a new file and its day here. */
    public static TermsOfUse ofTheHub() {
        return of("2026-11-22");
    }

    private static TermsOfUse of(String... days) {
        return new TermsOfUse(Arrays.stream(days).map(TermsOfUse::read).toList());
    }

    /** The version in force; the first one before its own day. */
    public Terms current(Instant now) {
        return versions.stream()
                .filter(each -> !now.isBefore(each.since()))
                .reduce(versions.getFirst(), (earlier, later) -> later);
    }

    private static Terms read(String day) {
        try (InputStream text = TermsOfUse.class.getResourceAsStream(day + ".txt")) {
            if (text == null) {
                throw new IllegalStateException("no terms of " + day);
            }
            var since = LocalDate.parse(day).atStartOfDay(Paris.ZONE).toInstant();
            return new Terms(day, since, new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
