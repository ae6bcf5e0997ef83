package relais.portal;

import io.micronaut.context.annotation.ClassImport;
import jakarta.inject.Singleton;
import relais.domain.account.MailBudget;
import relais.domain.attachment.StoreAhead;
import relais.domain.casework.ListAccesses;
import relais.domain.casework.RecordAccess;
import relais.domain.datapass.CompleteCatalogue;
import relais.domain.datapass.LookAtDatapass;
import relais.domain.datapass.SetAsideDecision;
import relais.domain.desk.DecideOnCase;
import relais.domain.desk.DecideOnCases;
import relais.domain.desk.FetchFile;
import relais.domain.desk.FindCases;
import relais.domain.desk.OpenCase;
import relais.domain.desk.PrepareArchive;
import relais.domain.desk.ReturnFiles;
import relais.domain.desk.WriteOnCase;
import relais.domain.login.AskForLink;
import relais.domain.login.Authenticators;
import relais.domain.login.ChangePassword;
import relais.domain.login.ChoosePassword;
import relais.domain.login.ConfirmSecondFactor;
import relais.domain.login.LogIn;
import relais.domain.login.LogOut;
import relais.domain.login.LookAtLink;
import relais.domain.login.OfferSecondFactor;
import relais.domain.login.OpenSessions;
import relais.domain.login.ProvePassword;
import relais.domain.login.ProveSecondFactor;
import relais.domain.login.RecogniseVisitor;
import relais.domain.login.ReplaceSecondFactor;
import relais.domain.login.SwitchOrganization;
import relais.domain.login.Throttle;
import relais.domain.membership.AskAgain;
import relais.domain.membership.CancelAddressChange;
import relais.domain.membership.ChangeMyAddress;
import relais.domain.membership.ChangeMyDetails;
import relais.domain.membership.ChangeRights;
import relais.domain.membership.ConfirmAddress;
import relais.domain.membership.CorrectAddress;
import relais.domain.membership.DeleteMyAccount;
import relais.domain.membership.FindInvitation;
import relais.domain.membership.InviteAgain;
import relais.domain.membership.InvitePerson;
import relais.domain.membership.LookAtMyAccount;
import relais.domain.membership.PlaceDecisions;
import relais.domain.membership.ReactivatePerson;
import relais.domain.membership.RemovePerson;
import relais.domain.membership.ResetSecondFactor;
import relais.domain.membership.SuspendAccount;
import relais.domain.membership.SuspendPerson;
import relais.domain.migration.AgreeToMigration;
import relais.domain.operator.FindAdministrations;
import relais.domain.operator.ListLeaderless;
import relais.domain.operator.LookAtAdministration;
import relais.domain.scan.AcceptEncryptedFiles;
import relais.domain.scan.LookAtAntivirus;
import relais.domain.subscriber.AppointDelegate;
import relais.domain.subscriber.ChangeSettings;
import relais.domain.subscriber.FindHeldSubscriptions;
import relais.domain.subscriber.KeepSecrets;
import relais.domain.subscriber.ListSubscribedProcesses;
import relais.domain.subscriber.LookAtSetup;
import relais.domain.subscriber.ResumeSubscription;
import relais.domain.subscriber.SuspendSubscription;
import relais.domain.terms.AcceptTerms;
import relais.domain.verification.AnswerQuestion;
import relais.domain.verification.ListPeople;
import relais.domain.verification.LookAtQuestion;

/** The use cases of the portal. Micronaut gives each the ports that its constructor takes. */
@ClassImport(
        classes = {
            AcceptTerms.class,
            AgreeToMigration.class,
            AnswerQuestion.class,
            AppointDelegate.class,
            AskAgain.class,
            AskForLink.class,
            Authenticators.class,
            CancelAddressChange.class,
            ChangeMyAddress.class,
            ChangeMyDetails.class,
            ChangePassword.class,
            ChangeRights.class,
            ChangeSettings.class,
            ChoosePassword.class,
            CompleteCatalogue.class,
            DecideOnCase.class,
            DecideOnCases.class,
            ConfirmAddress.class,
            ConfirmSecondFactor.class,
            CorrectAddress.class,
            DeleteMyAccount.class,
            FetchFile.class,
            FindAdministrations.class,
            FindCases.class,
            FindHeldSubscriptions.class,
            FindInvitation.class,
            InviteAgain.class,
            InvitePerson.class,
            KeepSecrets.class,
            ListAccesses.class,
            ListLeaderless.class,
            ListPeople.class,
            ListSubscribedProcesses.class,
            LogIn.class,
            LogOut.class,
            LookAtAdministration.class,
            LookAtAntivirus.class,
            LookAtDatapass.class,
            LookAtLink.class,
            LookAtMyAccount.class,
            LookAtQuestion.class,
            LookAtSetup.class,
            MailBudget.class,
            OfferSecondFactor.class,
            OpenCase.class,
            OpenSessions.class,
            PlaceDecisions.class,
            PrepareArchive.class,
            ProvePassword.class,
            ProveSecondFactor.class,
            ReactivatePerson.class,
            RecogniseVisitor.class,
            RecordAccess.class,
            RemovePerson.class,
            ReplaceSecondFactor.class,
            ResetSecondFactor.class,
            ResumeSubscription.class,
            ReturnFiles.class,
            SetAsideDecision.class,
            StoreAhead.class,
            SuspendAccount.class,
            SuspendPerson.class,
            SuspendSubscription.class,
            SwitchOrganization.class,
            AcceptEncryptedFiles.class,
            Throttle.class,
            WriteOnCase.class
        },
        annotate = Singleton.class)
interface UseCases {}
