package relais.portal;

import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.util.Map;
import java.util.regex.Pattern;
import relais.domain.Hub;
import relais.domain.OrganizationId;
import relais.domain.account.Account;
import relais.domain.account.Right;
import relais.domain.account.Role;
import relais.domain.login.Password;
import relais.domain.login.PasswordHasher;
import relais.domain.login.Seals;
import relais.domain.membership.Appointments;
import relais.domain.outbox.Effect;
import relais.domain.person.Person;
import relais.domain.terms.TermsOfUse;
import relais.edge.Answer;
import relais.edge.HttpHub;

/** The portal on a hub in memory, and people who have their place in it. */
final class PortalHub implements AutoCloseable {
    static final String PASSWORD = "Tulipe-4-bleue";

    final HttpHub http;
    final Hub hub;

    PortalHub() {
        this(Map.of());
    }

    /** @param more configuration */
    PortalHub(Map<String, Object> more) {
        http = new HttpHub(more);
        hub = http.hub;
    }

    Account invited(Person person, Role role, Map<String, Right> rights) {
        return invited(person, MAIRIE_DE_LYON, role, rights);
    }

    Account invited(Person person, OrganizationId organization, Role role, Map<String, Right> rights) {
        var appointments = http.context().getBean(Appointments.class);
        var id = hub.ledger
                .transaction(tables -> appointments.appoint(tables, person, organization, role, rights, "DataPass"))
                .accountId();
        return hub.ledger.transaction(tables -> tables.accounts().find(id).orElseThrow());
    }

    /** Has a password and agreed to the terms. */
    Account member(Person person, OrganizationId organization, Role role, Map<String, Right> rights) {
        var account = invited(person, organization, role, rights);
        var hasher = http.context().getBean(PasswordHasher.class);
        var version = TermsOfUse.ofTheHub().current(hub.clock.instant()).version();
        return hub.ledger.transaction(tables -> {
            var ready = account.withPassword(hasher.hash(new Password(PASSWORD)));
            tables.accounts().update(ready);
            tables.consents().accept(account.id(), version, hub.clock.instant());
            return ready;
        });
    }

    String hash() {
        return http.context().getBean(PasswordHasher.class).hash(new Password(PASSWORD));
    }

    /** Somebody at the first page of a new browser. */
    Surfer surfer() {
        return new Surfer(http);
    }

    /** Logged in by password; administrators have yet to enrol. */
    Surfer entered(Account account) {
        var surfer = surfer();
        surfer.get("/portail/connexion");
        surfer.submit("/portail/connexion", "email=" + account.email().value(), "mot-de-passe=" + PASSWORD);
        return surfer;
    }

    /** In all the way, second factor included where the role wants one. */
    Surfer in(Account account) {
        var surfer = entered(account);
        if (account.mustHaveSecondFactor()) {
            surfer.get("/portail/second-facteur");
            surfer.submit("/portail/second-facteur", "code=" + code(account));
        }
        return surfer;
    }

    String code(Account account) {
        var seals = http.context().getBean(Seals.class);
        var secret = seals.open(account.id(), now(account).secondFactor().secret());
        return relais.domain.login.StepCodes.code(secret, hub.clock.instant());
    }

    Account now(Account account) {
        return hub.ledger.transaction(
                tables -> tables.accounts().find(account.id()).orElseThrow());
    }

    /** What the last mail's link to that page holds. */
    String linkMailed(Account account, String page) {
        var never = hub.clock.instant().plusSeconds(1_000_000_000);
        var link = Pattern.compile("/portail/" + page + "\\?jeton=(\\S+)");
        return hub.ledger.transaction(tables -> tables.outbox().dueFor(account.id(), never)).stream()
                .map(row -> ((Effect.SendMail) row.effect()).mail().text())
                .flatMap(text -> link.matcher(text).results())
                .map(match -> match.group(1))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    static String heading(Answer answer) {
        var heading = Pattern.compile("<h1[^>]*>([^<]+)</h1>").matcher(answer.text());
        return heading.find() ? heading.group(1) : "";
    }

    @Override
    public void close() {
        http.close();
    }
}
