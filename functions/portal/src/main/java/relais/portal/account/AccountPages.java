package relais.portal.account;

import jakarta.inject.Singleton;
import relais.domain.membership.LookAtMyAccount;
import relais.portal.FieldFaults;
import relais.portal.PageRequest;
import relais.portal.account.AccountPage.Details;

/** The page of one's own account, as each form on it shows it again. */
@Singleton
final class AccountPages {
    private final LookAtMyAccount lookAtMyAccount;

    AccountPages(LookAtMyAccount lookAtMyAccount) {
        this.lookAtMyAccount = lookAtMyAccount;
    }

    AccountPage page(PageRequest asked, FieldFaults faults) {
        return AccountPage.of(asked.visitor(), lookAtMyAccount.look(asked.visitor()), faults);
    }

    AccountPage page(PageRequest asked, Details typed, String wantedEmail, FieldFaults faults) {
        return new AccountPage(asked.visitor(), lookAtMyAccount.look(asked.visitor()), typed, wantedEmail, faults);
    }
}
