package relais.portal.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import relais.domain.account.Action;
import relais.domain.account.May;
import relais.domain.account.Visitor;
import relais.portal.View;

/**
 * A page of the people of an administration.
 *
 * @param sought in names, functions and addresses; empty: everybody
 * @param number of this page, from 1
 * @param found all the people that the search finds
 */
public record PeoplePage(Visitor visitor, String sought, int number, List<PersonRow> found, int everybody)
        implements View {

    static final int LENGTH = 20;

    public PeoplePage {
        found = List.copyOf(found);
    }

    @Override
    public String template() {
        return "people";
    }

    @Override
    public String title() {
        return "Agents" + (last() > 1 ? ", page " + number + " sur " + last() : "");
    }

    public List<PersonRow> rows() {
        return found.stream().skip((number - 1L) * LENGTH).limit(LENGTH).toList();
    }

    public int last() {
        return Math.max(1, (found.size() + LENGTH - 1) / LENGTH);
    }

    public String path(int page) {
        return "/portail/agents?page=" + page
                + (sought.isEmpty() ? "" : "&recherche=" + URLEncoder.encode(sought, StandardCharsets.UTF_8));
    }

    public boolean invites() {
        return May.offer(visitor, Action.INVITE_PERSON) || May.offer(visitor, Action.APPOINT_ADMINISTRATOR);
    }
}
