package relais.portal.account;

import relais.domain.account.Visitor;
import relais.portal.View;

/** The administrations for which a person may act. */
public record PlacesPage(Visitor visitor) implements View {

    @Override
    public String template() {
        return "places";
    }

    @Override
    public String title() {
        return "Changer d’administration";
    }
}
