package relais.portal;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.access.Attempts;
import relais.domain.account.PortalAddress;
import relais.domain.login.AskForLink;
import relais.domain.login.Authenticators;
import relais.domain.login.ChangePassword;
import relais.domain.login.ChoosePassword;
import relais.domain.login.ConfirmSecondFactor;
import relais.domain.login.KnownSources;
import relais.domain.login.LogIn;
import relais.domain.login.LogOut;
import relais.domain.login.LookAtLink;
import relais.domain.login.OfferSecondFactor;
import relais.domain.login.OneTimeCodes;
import relais.domain.login.OpenSessions;
import relais.domain.login.PasswordHasher;
import relais.domain.login.PasswordRule;
import relais.domain.login.ProvePassword;
import relais.domain.login.ProveSecondFactor;
import relais.domain.login.RecogniseVisitor;
import relais.domain.login.ReplaceSecondFactor;
import relais.domain.login.Seals;
import relais.domain.login.Session;
import relais.domain.login.Sessions;
import relais.domain.login.SwitchOrganization;
import relais.domain.login.Throttle;
import relais.domain.notification.HandOnMails;
import relais.domain.terms.AcceptTerms;
import relais.domain.terms.TermsOfUse;

/** The use cases of the way in, each with the ports it needs. */
@Factory
final class PortalFactory {

    private final SecureRandom random = new SecureRandom();

    @Singleton
    Publisher publisher(
            @Value("${relais.legal.publisher:}") String name,
            @Value("${relais.legal.director:}") String director,
            @Value("${relais.legal.host:}") String host,
            @Value("${relais.contact.support:}") String support,
            @Value("${relais.contact.accessibility:}") String accessibility,
            @Value("${relais.contact.personal-data:}") String personalData) {
        return new Publisher(name, director, host, support, accessibility, personalData);
    }

    @Singleton
    OpenSessions openSessions(Sessions sessions, Clock clock) {
        return new OpenSessions(sessions, Session.Policy.HUBEE, random, clock);
    }

    @Singleton
    TermsOfUse termsOfUse() {
        return TermsOfUse.ofTheHub();
    }

    @Singleton
    Throttle throttle(Attempts attempts, Clock clock) {
        return new Throttle(attempts, clock);
    }

    @Singleton
    RecogniseVisitor recogniseVisitor(Ledger ledger, OpenSessions sessions, TermsOfUse terms, Clock clock) {
        return new RecogniseVisitor(ledger, sessions, terms, clock);
    }

    @Singleton
    LogIn logIn(
            Ledger ledger,
            PasswordHasher hasher,
            Throttle throttle,
            KnownSources sources,
            OpenSessions sessions,
            Clock clock) {
        return new LogIn(ledger, hasher, throttle, sources, sessions, random, clock);
    }

    @Singleton
    LogOut logOut(OpenSessions sessions) {
        return new LogOut(sessions);
    }

    @Singleton
    SwitchOrganization switchOrganization(OpenSessions sessions) {
        return new SwitchOrganization(sessions);
    }

    @Singleton
    LookAtLink lookAtLink(Ledger ledger, Clock clock) {
        return new LookAtLink(ledger, clock);
    }

    @Singleton
    AskForLink askForLink(
            Ledger ledger, Throttle throttle, HandOnMails mails, Ids ids, PortalAddress portal, Clock clock) {
        return new AskForLink(ledger, throttle, mails, ids, random, portal, clock);
    }

    @Singleton
    ChoosePassword choosePassword(Ledger ledger, PasswordHasher hasher, HandOnMails mails, Ids ids, Clock clock) {
        return new ChoosePassword(ledger, hasher, PasswordRule.HUBEE, mails, ids, clock);
    }

    @Singleton
    ChangePassword changePassword(
            Ledger ledger,
            PasswordHasher hasher,
            Throttle throttle,
            OpenSessions sessions,
            HandOnMails mails,
            Ids ids,
            Clock clock) {
        return new ChangePassword(ledger, hasher, PasswordRule.HUBEE, throttle, sessions, mails, ids, clock);
    }

    @Singleton
    ProvePassword provePassword(Ledger ledger, PasswordHasher hasher, Throttle throttle) {
        return new ProvePassword(ledger, hasher, throttle);
    }

    @Singleton
    Authenticators authenticators(OneTimeCodes codes, Seals seals) {
        return new Authenticators(codes, seals);
    }

    @Singleton
    OfferSecondFactor offerSecondFactor(Ledger ledger, OpenSessions sessions, Seals seals) {
        return new OfferSecondFactor(ledger, sessions, seals, random);
    }

    @Singleton
    ConfirmSecondFactor confirmSecondFactor(
            Ledger ledger,
            Authenticators authenticators,
            Throttle throttle,
            OpenSessions sessions,
            HandOnMails mails,
            Ids ids,
            Clock clock) {
        return new ConfirmSecondFactor(ledger, authenticators, throttle, sessions, random, mails, ids, clock);
    }

    @Singleton
    ProveSecondFactor proveSecondFactor(
            Ledger ledger,
            Authenticators authenticators,
            Throttle throttle,
            KnownSources sources,
            OpenSessions sessions,
            Clock clock) {
        return new ProveSecondFactor(ledger, authenticators, throttle, sources, sessions, clock);
    }

    @Singleton
    ReplaceSecondFactor replaceSecondFactor(
            Ledger ledger,
            ProveSecondFactor proveSecondFactor,
            OpenSessions sessions,
            HandOnMails mails,
            Ids ids,
            Clock clock) {
        return new ReplaceSecondFactor(ledger, proveSecondFactor, sessions, mails, ids, clock);
    }

    @Singleton
    AcceptTerms acceptTerms(Ledger ledger, TermsOfUse terms, Clock clock) {
        return new AcceptTerms(ledger, terms, clock);
    }
}
