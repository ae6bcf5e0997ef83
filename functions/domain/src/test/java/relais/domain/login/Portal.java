package relais.domain.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import relais.domain.Hub;
import relais.domain.OrganizationId;
import relais.domain.access.MemoryAttempts;
import relais.domain.account.Account;
import relais.domain.account.MailBudget;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.account.OpaqueToken;
import relais.domain.account.PortalAddress;
import relais.domain.account.Right;
import relais.domain.account.Role;
import relais.domain.account.Visitor;
import relais.domain.membership.Appointments;
import relais.domain.membership.PlaceDecisions;
import relais.domain.outbox.Effect;
import relais.domain.outbox.Mail;
import relais.domain.outbox.OutboxEntry;
import relais.domain.person.Person;
import relais.domain.terms.AcceptTerms;
import relais.domain.terms.TermsOfUse;

/** The portal's use cases over a hub in memory, and the people who use them. */
public final class Portal {
    public static final Password PASSWORD = new Password("Tulipe-4-bleue");
    public static final Password OTHER_PASSWORD = new Password("Jonquille-8-verte");
    public static final String OFFICE = "192.0.2.1";
    public static final String ELSEWHERE = "203.0.113.9";

    public final Hub hub = new Hub();
    public final FastHasher hasher = new FastHasher();
    public final SecureRandom random = new SecureRandom();
    public final PortalAddress address = new PortalAddress(URI.create("https://relais.example/portail"));
    public final Throttle throttle = new Throttle(new MemoryAttempts(), hub.clock);
    public final KnownSources sources = new MemoryKnownSources();
    public final OpenSessions sessions =
            new OpenSessions(new MemorySessions(), Session.Policy.HUBEE, random, hub.clock);
    public final TermsOfUse terms = TermsOfUse.ofTheHub();
    public final Appointments appointments = new Appointments(hub.ids, random, address, hub.clock);
    public final MailBudget mails = new MailBudget(new MemoryAttempts(), hub.clock);
    public final PlaceDecisions decisions = new PlaceDecisions(hub.ledger, hub.effects, mails, hub.ids, hub.clock);
    public final LogIn logIn = new LogIn(hub.ledger, hasher, throttle, sources, sessions, random, hub.clock);
    public final RecogniseVisitor recognise = new RecogniseVisitor(hub.ledger, sessions, terms, hub.clock);
    public final ChoosePassword choosePassword =
            new ChoosePassword(hub.ledger, hasher, PasswordRule.HUBEE, hub.handOnMails, hub.ids, hub.clock);
    public final ChangePassword changePassword = new ChangePassword(
            hub.ledger, hasher, PasswordRule.HUBEE, throttle, sessions, hub.handOnMails, hub.ids, hub.clock);
    public final AskForLink askForLink =
            new AskForLink(hub.ledger, throttle, hub.handOnMails, hub.ids, random, address, hub.clock);
    public final ProvePassword provePassword = new ProvePassword(hub.ledger, hasher, throttle);
    public final LookAtLink lookAtLink = new LookAtLink(hub.ledger, hub.clock);
    public final Seals seals = new MemorySeals();
    public final Authenticators authenticators = new Authenticators(new StepCodes(), seals);
    public final OfferSecondFactor offerSecondFactor = new OfferSecondFactor(hub.ledger, sessions, seals, random);
    public final ConfirmSecondFactor confirmSecondFactor = new ConfirmSecondFactor(
            hub.ledger, authenticators, throttle, sessions, random, hub.handOnMails, hub.ids, hub.clock);
    public final ProveSecondFactor proveSecondFactor =
            new ProveSecondFactor(hub.ledger, authenticators, throttle, sources, sessions, hub.clock);
    public final AcceptTerms acceptTerms = new AcceptTerms(hub.ledger, terms, hub.clock);

    /** Appoints the person and no more, so that the invitation is on its way. */
    public Account invited(Person person, OrganizationId organization, Role role) {
        return invited(person, organization, role, Map.of());
    }

    public Account invited(Person person, OrganizationId organization, Role role, Map<String, Right> rights) {
        var id = hub.ledger
                .transaction(tables -> appointments.appoint(tables, person, organization, role, rights, "DataPass"))
                .accountId();
        return now(id);
    }

    /** Appoints a person who has chosen {@link #PASSWORD} and agreed to the terms. */
    public Account member(Person person, OrganizationId organization, Role role) {
        return member(person, organization, role, Map.of());
    }

    public Account member(Person person, OrganizationId organization, Role role, Map<String, Right> rights) {
        var account = invited(person, organization, role, rights);
        hub.ledger.write(tables -> {
            tables.accounts().update(account.withPassword(hasher.hash(PASSWORD)));
            var version = terms.current(hub.clock.instant()).version();
            tables.consents().accept(account.id(), version, hub.clock.instant());
            tables.outbox().dueFor(account.id(), hub.clock.instant()).stream()
                    .map(OutboxEntry::id)
                    .forEach(tables.outbox()::close);
        });
        return now(account);
    }

    public Account now(Account account) {
        return now(account.id());
    }

    private Account now(UUID id) {
        return hub.ledger.transaction(tables -> tables.accounts().find(id).orElseThrow());
    }

    public boolean isGone(Account account) {
        return hub.ledger
                .transaction(tables -> tables.accounts().find(account.id()))
                .isEmpty();
    }

    /** Logs in with the password, from the office. */
    public OpaqueToken enter(Account account) {
        return entered(logIn.logIn(account.email().value(), PASSWORD, OFFICE, null));
    }

    public static OpaqueToken entered(LogIn.LoginOutcome answer) {
        assertThat(answer).isInstanceOf(LogIn.LoginOutcome.Entered.class);
        return ((LogIn.LoginOutcome.Entered) answer).session();
    }

    /** Enrols an authenticator, as the first page of an administrator asks. */
    public SecondFactorProof.Enrolled enrol(OpaqueToken session) {
        var secret = offerSecondFactor.offer(session).orElseThrow().secret();
        var proof = confirmSecondFactor.confirm(session, StepCodes.code(secret, hub.clock.instant()), OFFICE);
        assertThat(proof).isInstanceOf(SecondFactorProof.Enrolled.class);
        return (SecondFactorProof.Enrolled) proof;
    }

    public String code(Account account) {
        var secret = seals.open(account.id(), now(account).secondFactor().secret());
        return StepCodes.code(secret, hub.clock.instant());
    }

    public Visitor visitor(OpaqueToken session) {
        var visit = recognise.recognise(session);
        assertThat(visit).isInstanceOf(Visit.Recognised.class);
        return ((Visit.Recognised) visit).visitor();
    }

    /** The person logged in and acting for that administration. */
    public Visitor as(Account account, OrganizationId organization) {
        var place = now(account).in(organization).orElseThrow();
        return new Visitor(account.id(), account.person(), place, List.of(place), Map.of());
    }

    /** The mails owed for an account, oldest first. */
    public List<Mail> mails(Account account) {
        var never = hub.clock.instant().plusSeconds(1_000_000_000);
        return hub.ledger.transaction(tables -> tables.outbox().dueFor(account.id(), never)).stream()
                .map(row -> ((Effect.SendMail) row.effect()).mail())
                .toList();
    }

    /** The token in the last mailed link of that kind. */
    public OpaqueToken tokenMailed(Account account, LinkKind kind) {
        return token(mails(account), kind).orElseThrow();
    }

    public static Optional<OpaqueToken> token(List<Mail> mails, LinkKind kind) {
        var link = Pattern.compile(
                "^https://relais\\.example/portail/" + kind.page() + "\\?jeton=(\\S+)$", Pattern.MULTILINE);
        @Nullable OpaqueToken last = null;
        for (var mail : mails) {
            var found = link.matcher(mail.text());
            if (found.find()) {
                last = new OpaqueToken(found.group(1));
            }
        }
        return Optional.ofNullable(last);
    }
}
