package relais.portal.verification;

import relais.domain.person.Person;
import relais.portal.View;

/** The answer was noted. */
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
