package relais.portal.verification;

import relais.domain.person.Person;
import relais.portal.View;

/** The confirmation that the answer was recorded. */
public record ConfirmedPage(Person person) implements View {

    @Override
    public String template() {
        return "confirmed";
    }

    @Override
    public String title() {
        return "Merci, c’est noté";
    }
}
