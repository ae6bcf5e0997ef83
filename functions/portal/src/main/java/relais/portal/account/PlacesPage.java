package relais.portal.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.account.Membership;
import relais.domain.account.Visitor;
import relais.domain.wording.AdministrationName;
import relais.portal.PageRequest;
import relais.portal.View;

/**
 * The administrations for which a person may act.
 *
 * @param wanted the one that a followed link is about; null if none is
 * @param suite the page to open once the administration is chosen; empty for the first page
 */
public record PlacesPage(Visitor visitor, @Nullable OrganizationId wanted, String suite) implements View {
    private static final String PATH = "/portail/administrations";

    static final String WANTED = "pour";

    /** The address of this page for a visitor whose request is about another of the visitor's administrations. */
    public static Optional<String> before(PageRequest asked, String organization) {
        var visitor = asked.visitor();
        return visitor.places().stream()
                .map(Membership::organization)
                .filter(each -> each.toString().equals(organization) && !each.equals(visitor.organization()))
                .map(each -> wanting(asked.after(PATH), each))
                .findFirst();
    }

    private static String wanting(String page, OrganizationId organization) {
        return page + (page.contains("?") ? "&" : "?") + WANTED + "=" + organization;
    }

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
