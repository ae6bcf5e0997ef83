package relais.portal.operator;

import java.util.List;
import relais.domain.operator.Administration;
import relais.portal.Pages;
import relais.portal.View;
import relais.portal.people.PersonRow;

/** An administration, its people in pages and its subscriptions read-only. */
public record AdministrationPage(Administration administration, Pages pages) implements View {

    static AdministrationPage of(Administration administration, int number) {
        var path = Paths.of(administration.organization().id());
        return new AdministrationPage(
                administration, Pages.of(administration.people().size(), number, page -> path + "?page=" + page));
    }

    @Override
    public String template() {
        return "administration";
    }

    @Override
    public String title() {
        return administration.organization().name() + pages.suffix();
    }

    public String path() {
        return Paths.of(administration.organization().id());
    }

    public List<PersonRow> rows() {
        return pages.cut(administration.people()).stream()
                .map(each -> PersonRow.of(each, administration.organization().id()))
                .toList();
    }

    public String path(PersonRow row) {
        return Paths.of(administration.organization().id(), row.account().id());
    }
}
