package relais.portal.people;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.access.Attempts;
import relais.domain.account.Appointments;
import relais.domain.account.AskAgain;
import relais.domain.account.ChangeRights;
import relais.domain.account.CorrectAddress;
import relais.domain.account.FindInvitation;
import relais.domain.account.InviteAgain;
import relais.domain.account.InvitePerson;
import relais.domain.account.MailBudget;
import relais.domain.account.PlaceDecisions;
import relais.domain.account.ReactivatePerson;
import relais.domain.account.RemovePerson;
import relais.domain.account.ResetSecondFactor;
import relais.domain.account.SuspendPerson;
import relais.domain.notification.PerformEffects;
import relais.domain.subscription.ListSubscribedProcesses;
import relais.domain.verification.ListPeople;
import relais.portal.people.DecisionsController.Decisions;

/** The use cases about people, each with the ports it needs. */
@Factory
final class PeopleFactory {

    @Singleton
    MailBudget mailBudget(Attempts attempts, Clock clock) {
        return new MailBudget(attempts, clock);
    }

    @Singleton
    PlaceDecisions placeDecisions(Ledger ledger, PerformEffects effects, MailBudget mails, Ids ids, Clock clock) {
        return new PlaceDecisions(ledger, effects, mails, ids, clock);
    }

    @Singleton
    ListPeople listPeople(Ledger ledger, Clock clock) {
        return new ListPeople(ledger, clock);
    }

    @Singleton
    ListSubscribedProcesses listSubscribedProcesses(Ledger ledger) {
        return new ListSubscribedProcesses(ledger);
    }

    @Singleton
    FindInvitation findInvitation(Ledger ledger, Clock clock) {
        return new FindInvitation(ledger, clock);
    }

    @Singleton
    InvitePerson invitePerson(
            Ledger ledger, Appointments appointments, PlaceDecisions decisions, PerformEffects effects) {
        return new InvitePerson(ledger, appointments, decisions, effects);
    }

    @Singleton
    Decisions decisions(PlaceDecisions decisions, Appointments appointments) {
        return new Decisions(
                new ChangeRights(decisions),
                new SuspendPerson(decisions),
                new ReactivatePerson(decisions),
                new RemovePerson(decisions),
                new ResetSecondFactor(decisions),
                new InviteAgain(decisions, appointments),
                new CorrectAddress(decisions, appointments),
                new AskAgain(decisions));
    }
}
