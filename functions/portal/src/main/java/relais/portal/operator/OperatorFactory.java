package relais.portal.operator;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import relais.domain.Ledger;
import relais.domain.account.Appointments;
import relais.domain.account.AskAgain;
import relais.domain.account.CorrectAddress;
import relais.domain.account.InviteAgain;
import relais.domain.account.PlaceDecisions;
import relais.domain.account.ReactivatePerson;
import relais.domain.account.ResetSecondFactor;
import relais.domain.account.SuspendAccount;
import relais.domain.datapass.ApplyWaitingDecisions;
import relais.domain.datapass.CompleteCatalogue;
import relais.domain.datapass.LookAtDatapass;
import relais.domain.datapass.SetAsideDecision;
import relais.domain.notification.HandOnMails;
import relais.domain.operator.FindAdministrations;
import relais.domain.operator.ListLeaderless;
import relais.domain.operator.LookAtAdministration;
import relais.portal.operator.AccountsController.Decisions;

/** The use cases of who runs the hub, each with the ports it needs. */
@Factory
final class OperatorFactory {

    @Singleton
    FindAdministrations findAdministrations(Ledger ledger) {
        return new FindAdministrations(ledger);
    }

    @Singleton
    ListLeaderless listLeaderless(Ledger ledger, Clock clock) {
        return new ListLeaderless(ledger, clock);
    }

    @Singleton
    LookAtAdministration lookAtAdministration(Ledger ledger, Clock clock) {
        return new LookAtAdministration(ledger, clock);
    }

    @Singleton
    LookAtDatapass lookAtDatapass(Ledger ledger) {
        return new LookAtDatapass(ledger);
    }

    @Singleton
    CompleteCatalogue completeCatalogue(Ledger ledger, ApplyWaitingDecisions waitingDecisions, HandOnMails mails) {
        return new CompleteCatalogue(ledger, waitingDecisions, mails);
    }

    @Singleton
    SetAsideDecision setAsideDecision(Ledger ledger) {
        return new SetAsideDecision(ledger);
    }

    @Singleton
    Decisions decisions(PlaceDecisions decisions, Appointments appointments) {
        return new Decisions(
                new SuspendAccount(decisions),
                new ReactivatePerson(decisions),
                new ResetSecondFactor(decisions),
                new InviteAgain(decisions, appointments),
                new CorrectAddress(decisions, appointments),
                new AskAgain(decisions));
    }
}
