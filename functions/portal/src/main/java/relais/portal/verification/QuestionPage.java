package relais.portal.verification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import relais.domain.person.Person;
import relais.portal.Dates;
import relais.portal.View;

/**
 * The question of the quarterly verification; opening the page answers nothing.
 *
 * @param until the first instant that is too late; null while no delay runs
 */
public record QuestionPage(
        Person person, List<String> organizations, @Nullable Instant until, String link) implements View {

    public QuestionPage {
        organizations = List.copyOf(organizations);
    }

    @Override
    public String template() {
        return "question";
    }

    @Override
    public String title() {
        return "Êtes-vous toujours en poste ?";
    }

    public String end() {
        return until == null ? "" : Dates.moment(until);
    }
}
