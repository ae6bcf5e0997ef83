package relais.browser;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationId;
import relais.domain.account.Account;
import relais.domain.account.Membership;
import relais.domain.account.OneTimeLink;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.account.OpaqueToken;
import relais.domain.account.Question;
import relais.domain.account.Role;
import relais.domain.membership.TellLostInvitation;
import relais.domain.organization.Organization;
import relais.domain.person.EmailAddress;
import relais.domain.person.Person;

/** What takes months, or two administrations, is written where the hub keeps it. */
final class Registry {
    private static final OrganizationId CLAMART = OrganizationId.parse("SI-21920023500014-92023");

    private Registry() {}

    /**
     * Somebody was asked that long ago whether they are still there, and has not answered.
     *
     * @return the page of the mail's link
     */
    static String asked(String address, Duration ago) {
        var sent = Instant.now().minus(ago);
        var question = Question.decided(UUID.randomUUID(), sent).sent(sent);
        ledger().write(tables -> {
            update(tables, address, each -> each.asked(question));
        });
        return link(address, LinkKind.VERIFICATION, sent);
    }

    /** @return the page that a link of that kind, sent at that instant, opens */
    static String link(String address, LinkKind kind, Instant sent) {
        var token = OpaqueToken.generate(new SecureRandom());
        ledger().write(tables -> {
            var account = update(tables, address, UnaryOperator.identity());
            tables.links().save(OneTimeLink.to(account.id(), kind, token, sent));
        });
        return Portal.url("/portail/" + kind.page() + "?jeton=" + token.value());
    }

    /** The mail of an invitation came back. */
    static void lostInvitation(String address) {
        var context = Portal.hub().context();
        new TellLostInvitation(ledger(), context.getBean(Ids.class), context.getBean(Clock.class)).tell(address);
    }

    /** Somebody is called otherwise. */
    static void renamed(String address, String firstName, String lastName, String function) {
        ledger().write(tables -> {
            update(
                    tables,
                    address,
                    account -> account.called(new Person(firstName, lastName, function, null, account.email())));
        });
    }

    /** Somebody administers an administration, too, that has neither subscription nor colleague. */
    static void givenAnEmptyTown(String address, Organization town) {
        var place = new Membership(town.id(), Role.LOCAL_ADMINISTRATOR, Map.of(), null, Instant.now());
        ledger().write(tables -> {
            tables.organizations().insert(town);
            update(tables, address, account -> account.with(place));
        });
    }

    /** Somebody is an agent in Clamart, too. */
    static void givenASecondPlace(String address) {
        var place = new Membership(CLAMART, Role.AGENT, Map.of(), null, Instant.now());
        ledger().write(tables -> {
            update(tables, address, account -> account.with(place));
        });
    }

    private static Account update(Tables tables, String address, UnaryOperator<Account> change) {
        var account = tables.accounts()
                .find(EmailAddress.read(address).orElseThrow())
                .map(change)
                .orElseThrow();
        tables.accounts().update(account);
        return account;
    }

    private static Ledger ledger() {
        return Portal.hub().context().getBean(Ledger.class);
    }
}
