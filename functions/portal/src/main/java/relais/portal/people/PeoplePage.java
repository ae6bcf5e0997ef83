package relais.portal.people;

import java.util.List;
import relais.domain.account.Permission;
import relais.domain.account.PortalPolicy;
import relais.domain.account.Visitor;
import relais.portal.Pages;
import relais.portal.View;

/**
 * A page of the people of an administration.
 *
 * @param found all people of the selection
 * @param everybody the number of all people
 * @param toVerify how many of them have not answered the verification
 */
public record PeoplePage(
        Visitor visitor, Selection selection, Pages pages, List<PersonRow> found, int everybody, long toVerify)
        implements View {

    public PeoplePage {
        found = List.copyOf(found);
    }

    static PeoplePage of(Visitor visitor, Selection wanted, List<PersonRow> everybody) {
        var found = everybody.stream().filter(wanted::holds).toList();
        var pages =
                Pages.of(found.size(), wanted.number(), page -> wanted.at(page).path());
        return new PeoplePage(
                visitor,
                wanted.at(pages.number()),
                pages,
                found,
                everybody.size(),
                everybody.stream().filter(PersonRow::isToVerify).count());
    }

    @Override
    public String template() {
        return "people";
    }

    @Override
    public String title() {
        return selection.title() + pages.suffix();
    }

    public List<PersonRow> rows() {
        return pages.cut(found);
    }

    /** False if only the operator may decide; the person's page then says so. */
    public boolean reactivates(PersonRow row) {
        return row.isSuspended()
                && PortalPolicy.offers(visitor, Permission.REACTIVATE_PERSON)
                && (!row.account().isSuspendedByOperator() || PortalPolicy.offers(visitor, Permission.SUSPEND_ACCOUNT));
    }

    public boolean asksAgain(PersonRow row) {
        return row.isUnreachable() && PortalPolicy.offers(visitor, Permission.REACTIVATE_PERSON);
    }

    public boolean invites() {
        return PortalPolicy.offers(visitor, Permission.INVITE_PERSON)
                || PortalPolicy.offers(visitor, Permission.APPOINT_ADMINISTRATOR);
    }
}
