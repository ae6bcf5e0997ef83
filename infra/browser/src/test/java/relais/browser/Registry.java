package relais.browser;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
import relais.domain.account.Right;
import relais.domain.account.Role;
import relais.domain.login.Password;
import relais.domain.login.PasswordHasher;
import relais.domain.membership.Appointments;
import relais.domain.membership.TellLostInvitation;
import relais.domain.organization.Organization;
import relais.domain.person.EmailAddress;
import relais.domain.person.Person;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.Subscription;
import relais.domain.subscription.SubscriptionCopy;
import relais.domain.subscription.SubscriptionStatus;
import relais.domain.terms.TermsOfUse;

/** Writes into the hub's stores the states that take months or two administrations. */
final class Registry {
    private static final OrganizationId CLAMART = OrganizationId.parse("SI-21920023500014-92023");

    private Registry() {}

    /**
     * A person was asked that long ago for their verification, and has not answered.
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

    /** The mail of an invitation bounced. */
    static void lostInvitation(String address) {
        var context = Portal.hub().context();
        new TellLostInvitation(ledger(), context.getBean(Ids.class), context.getBean(Clock.class)).tell(address);
    }

    /** A person gets another name. */
    static void renamed(String address, String firstName, String lastName, String function) {
        ledger().write(tables -> {
            update(
                    tables,
                    address,
                    account -> account.called(new Person(firstName, lastName, function, null, account.email())));
        });
    }

    /** A person also administers an administration without subscriptions or colleagues. */
    static void givenAnEmptyTown(String address, Organization town) {
        var place = new Membership(town.id(), Role.LOCAL_ADMINISTRATOR, Map.of(), null, Instant.now());
        ledger().write(tables -> {
            tables.organizations().insert(town);
            update(tables, address, account -> account.with(place));
        });
    }

    /** A person is also an agent in Clamart. */
    static void givenASecondPlace(String address) {
        var place = new Membership(CLAMART, Role.AGENT, Map.of(), null, Instant.now());
        ledger().write(tables -> {
            update(tables, address, account -> account.with(place));
        });
    }

    /** The town's software is served from then on. */
    static void givenASoftware(OrganizationId town, String processCode) {
        subscribed(town, processCode, SubscriptionStatus.ACTIVE);
    }

    /** The subscription of the town's software is suspended. */
    static void suspended(OrganizationId town, String processCode) {
        subscribed(town, processCode, SubscriptionStatus.SUSPENDED);
    }

    private static void subscribed(OrganizationId town, String processCode, SubscriptionStatus status) {
        ledger().write(tables -> tables.subscriptions().save(subscription(town, processCode, status, AccessMode.API)));
    }

    /** An active town in Portail mode for these démarches, with an agent who may treat them all. */
    static Staffed townWithAnAgent(List<String> processCodes) {
        var number = ThreadLocalRandom.current().nextInt(10_000, 99_999);
        var id = OrganizationId.parse("SI-216902660" + number + "-69266");
        var address = "karim.benali.%d@villeurbanne.example".formatted(number);
        var context = Portal.hub().context();
        var person = new Person(
                "Karim", "Benali", "Agent", null, EmailAddress.read(address).orElseThrow());
        var rights = processCodes.stream().collect(Collectors.toUnmodifiableMap(code -> code, code -> Right.TREAT));
        var version = TermsOfUse.ofTheHub().current(Instant.now()).version();
        ledger().write(tables -> {
            tables.organizations().insert(new Organization(id, "Mairie de Villeurbanne"));
            processCodes.forEach(code ->
                    tables.subscriptions().save(subscription(id, code, SubscriptionStatus.ACTIVE, AccessMode.PORTAIL)));
            var account = context.getBean(Appointments.class)
                    .appoint(tables, person, id, Role.AGENT, rights, "DataPass")
                    .accountId();
            var hash = context.getBean(PasswordHasher.class).hash(new Password(WayIn.PASSWORD));
            tables.accounts()
                    .update(tables.accounts().find(account).orElseThrow().withPassword(hash));
            tables.consents().accept(account, version, Instant.now());
        });
        return new Staffed(id, address);
    }

    /** A town and the address of its agent. */
    record Staffed(OrganizationId organization, String agent) {}

    private static Subscription subscription(
            OrganizationId town, String processCode, SubscriptionStatus status, AccessMode mode) {
        return SubscriptionCopy.of(Subscription.begun(UUID.randomUUID(), town, processCode, status))
                .accessMode(mode)
                .activateAt(Instant.EPOCH)
                .build();
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
