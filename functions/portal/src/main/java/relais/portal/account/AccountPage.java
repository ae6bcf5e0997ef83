package relais.portal.account;

import org.jspecify.annotations.Nullable;
import relais.domain.account.Visitor;
import relais.domain.membership.LookAtMyAccount.MyAccount;
import relais.domain.membership.LookAtMyAccount.PendingAddress;
import relais.portal.Dates;
import relais.portal.FieldFaults;
import relais.portal.View;

/**
 * What a person may change of their own account.
 *
 * @param details as they are, or as they were typed
 */
public record AccountPage(Visitor visitor, MyAccount mine, Details details, String wantedEmail, FieldFaults faults)
        implements View {

    /** The fields as they were typed. */
    public record Details(String firstName, String lastName, String function, String phone) {

        static Details of(Visitor visitor) {
            var person = visitor.person();
            return new Details(
                    person.firstName(), person.lastName(), orEmpty(person.function()), orEmpty(person.phoneNumber()));
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    static AccountPage of(Visitor visitor, MyAccount mine, FieldFaults faults) {
        return new AccountPage(visitor, mine, Details.of(visitor), "", faults);
    }

    /** Until when the links that change the address serve. */
    public String until(PendingAddress pending) {
        return Dates.moment(pending.until());
    }

    @Override
    public String template() {
        return "account";
    }

    @Override
    public String title() {
        return "Mon compte";
    }
}
