package relais.portal.desk;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import relais.domain.Paris;
import relais.domain.archive.FileName;
import relais.domain.desk.CaseSummary;
import relais.portal.download.ContentDisposition;
import relais.portal.download.Csv;

/** A list of cases as a table for spreadsheets, with the days in Paris. */
final class CaseExport {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withZone(Paris.ZONE);

    private CaseExport() {}

    /** @param titles of the démarches, by code */
    static MutableHttpResponse<?> answer(List<CaseSummary> cases, UnaryOperator<String> titles) {
        return HttpResponse.ok(of(cases, titles))
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=utf-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment(FileName.of("teledossiers.csv")));
    }

    private static String of(List<CaseSummary> cases, UnaryOperator<String> titles) {
        var text = new StringBuilder();
        try {
            var csv = new Csv(text);
            csv.row(
                    "Numéro",
                    "Nom",
                    "Prénom",
                    "Démarche",
                    "Code",
                    "État",
                    "Arrivé le",
                    "Mis à jour le",
                    "Pièces supprimées le");
            for (var each : cases) {
                csv.row(
                        each.externalId(),
                        each.applicant().lastName(),
                        each.applicant().firstName(),
                        titles.apply(each.processCode()),
                        each.processCode(),
                        DeskLabels.status(each.status()),
                        day(each.transmittedAt()),
                        day(each.updatedAt()),
                        day(each.filesDueOn()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static @Nullable String day(@Nullable Instant instant) {
        return instant == null ? null : DAY.format(instant);
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : DAY.format(day);
    }
}
