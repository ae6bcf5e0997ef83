package relais.portal.verification;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import relais.domain.account.Person;
import relais.portal.View;

/**
 * Is this person still there? Nothing is answered by looking.
 *
 * @param until the first instant that is too late; null while no delay runs
 */
public record QuestionPage(
        Person person, List<String> organizations, @Nullable Instant until, String link) implements View {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "EEEE d MMMM 'à' H 'h' mm", Locale.FRENCH)
            .withZone(ZoneId.of("Europe/Paris"));

    public QuestionPage {
        organizations = List.copyOf(organizations);
    }

    @Override
    public String template() {
        return "question";
    }

    @Override
    public String title() {
        return "Êtes-vous toujours là ?";
    }

    public String end() {
        return until == null ? "" : MOMENT.format(until);
    }
}
