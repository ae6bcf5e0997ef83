package relais.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import relais.domain.Promise;

/**
 * Every habit runs from every awkward date through two years that hold four nights in which clocks change and a 29th of
 * February. The report {@code functions/verification/two-years.txt} holds the fate of each question, so that a change of
 * behaviour shows in the diff. {@code mvn -pl functions/domain -am test -Dtest=Two_simulated_years -Drelais.report=write}
 * writes it anew.
 */
@Promise({"HUB-38", "HUB-39", "HUB-40"})
final class Two_simulated_years {
    private static final Path REPORT = Path.of("..", "verification", "two-years.txt");

    private static final List<String> STARTS = List.of(
            "2027-01-05T10:15:00+01:00",
            "2027-01-31T23:59:59+01:00",
            "2027-02-28T00:00:00+01:00",
            // the night in which 2:00 is followed by 3:00
            "2027-03-28T01:59:59+01:00",
            "2027-03-28T03:00:00+02:00",
            "2027-05-31T12:00:00+02:00",
            // the night in which 2:30 comes twice
            "2027-10-31T02:30:00+02:00",
            "2027-10-31T02:30:00+01:00",
            "2027-11-30T08:00:01+01:00",
            "2028-02-29T09:30:30+01:00");

    /** The nights in which the function is called each minute and must do no more than it should. */
    private static final List<String> NIGHTS = List.of(
            "2027-03-28T00:30:00Z",
            "2027-10-31T00:00:00Z",
            "2028-02-29T00:00:00Z",
            "2028-03-26T00:30:00Z",
            "2028-10-29T00:00:00Z");

    @Test
    void pass_as_the_committed_report_says() throws IOException {
        var years = new TwoYears(Instant.parse("2026-12-31T23:00:00Z"), Instant.parse("2028-12-31T23:00:00Z"));
        for (var habit : Habit.values()) {
            STARTS.forEach(start -> years.add(habit, ZonedDateTime.parse(start).toInstant()));
        }
        NIGHTS.forEach(night -> years.everyMinute(Instant.parse(night), Duration.ofHours(2)));

        years.pass();

        var report = report(years);
        if ("write".equals(System.getProperty("relais.report"))) {
            Files.writeString(REPORT, report);
        }
        assertThat(report).isEqualTo(Files.readString(REPORT));
    }

    private static String report(TwoYears years) {
        return """
            Deux ans simulés, du 1er janvier 2027 au 31 décembre 2028, à l'heure de Paris : 70 personnes, %d courriels.
            Une ligne par question ; « refus dès » : le clic et la connexion sont refusés à cette seconde, et pas à la précédente.
            Écrit par functions/domain/src/test/java/relais/domain/verification/Two_simulated_years.java, qui dit comment le refaire.

            %s\
            """.formatted(
                        years.mails(), years.lives().stream().map(Life::report).collect(Collectors.joining("\n")));
    }
}
