package relais.portal.account;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.account.CancelAddressChange;
import relais.domain.account.ChangeMyAddress;
import relais.domain.account.ChangeMyDetails;
import relais.domain.account.ConfirmAddress;
import relais.domain.account.DeleteMyAccount;
import relais.domain.account.LookAtMyAccount;
import relais.domain.account.PlaceDecisions;
import relais.domain.account.PortalAddress;
import relais.domain.notification.HandOnMails;

/** The use cases of one's own account, each with the ports it needs. */
@Factory
final class AccountFactory {

    @Singleton
    ChangeMyDetails changeMyDetails(PlaceDecisions decisions) {
        return new ChangeMyDetails(decisions);
    }

    @Singleton
    ChangeMyAddress changeMyAddress(PlaceDecisions decisions, PortalAddress portal) {
        return new ChangeMyAddress(decisions, new SecureRandom(), portal);
    }

    @Singleton
    CancelAddressChange cancelAddressChange(Ledger ledger) {
        return new CancelAddressChange(ledger);
    }

    @Singleton
    LookAtMyAccount lookAtMyAccount(Ledger ledger, Clock clock) {
        return new LookAtMyAccount(ledger, clock);
    }

    @Singleton
    ConfirmAddress confirmAddress(Ledger ledger, HandOnMails mails, Ids ids, Clock clock) {
        return new ConfirmAddress(ledger, mails, ids, clock);
    }

    @Singleton
    DeleteMyAccount deleteMyAccount(PlaceDecisions decisions) {
        return new DeleteMyAccount(decisions);
    }
}
