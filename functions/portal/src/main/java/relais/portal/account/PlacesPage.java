package relais.portal.account;

import relais.domain.OrganizationId;
import relais.domain.account.Visitor;
import relais.domain.wording.AdministrationName;
import relais.portal.View;

/** The administrations for which a person may act. */
public record PlacesPage(Visitor visitor) implements View {

    public String name(OrganizationId organization) {
        return AdministrationName.of(organization, visitor.nameOf(organization)).shown();
    }

    @Override
    public String template() {
        return "places";
    }

    @Override
    public String title() {
        return "Changer d’administration";
    }
}
