package relais.portal.verification;

import java.util.List;
import relais.domain.person.Person;
import relais.portal.View;

/** The account is suspended after the delay; these people can reactivate it. */
public record TooLatePage(List<Person> helpers) implements View {

    public TooLatePage {
        helpers = List.copyOf(helpers);
    }

    @Override
    public String template() {
        return "tooLate";
    }

    @Override
    public String title() {
        return "Le délai est passé";
    }
}
