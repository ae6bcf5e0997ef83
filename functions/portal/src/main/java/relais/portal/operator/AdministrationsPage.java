package relais.portal.operator;

import relais.domain.Page;
import relais.domain.operator.AdministrationCriteria;
import relais.domain.organization.Organization;
import relais.portal.Pages;
import relais.portal.View;

/** A page of the administrations that a search finds. */
public record AdministrationsPage(AdministrationCriteria sought, Pages pages, Page<Organization> found)
        implements View {

    static AdministrationsPage of(AdministrationCriteria sought, int number, Page<Organization> found) {
        var search = sought.text().isEmpty() ? "" : "&recherche=" + Paths.encoded(sought.text());
        var pages = Pages.of(found.total(), number, page -> Paths.ADMINISTRATIONS + "?page=" + page + search);
        return new AdministrationsPage(sought, pages, found);
    }

    @Override
    public String template() {
        return "administrations";
    }

    @Override
    public String title() {
        return "Administrations" + pages.suffix();
    }
}
