package relais.portal.operator;

import java.util.List;
import relais.domain.Page;
import relais.domain.operator.ListLeaderless.Leaderless;
import relais.portal.Pages;
import relais.portal.View;
import relais.portal.people.PersonRow;

/** A page of the administrations without anybody who can act. */
public record LeaderlessPage(Pages pages, Page<Leaderless> found) implements View {

    static LeaderlessPage of(int number, Page<Leaderless> found) {
        return new LeaderlessPage(Pages.of(found.total(), number, page -> Paths.LEADERLESS + "?page=" + page), found);
    }

    @Override
    public String template() {
        return "leaderless";
    }

    @Override
    public String title() {
        return "Administrations sans administrateur" + pages.suffix();
    }

    public List<PersonRow> administrators(Leaderless leaderless) {
        return leaderless.administrators().stream()
                .map(each -> PersonRow.of(each, leaderless.organization().id()))
                .toList();
    }
}
