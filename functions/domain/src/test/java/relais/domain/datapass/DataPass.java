package relais.domain.datapass;

import static relais.domain.process.KnownProcesses.ALL;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import relais.domain.Ledger;
import relais.domain.MemoryLedger;
import relais.domain.MutableClock;
import relais.domain.SequentialIds;
import relais.domain.account.Account;
import relais.domain.account.Appointments;
import relais.domain.account.EmailAddress;
import relais.domain.account.PortalAddress;
import relais.domain.datapass.Decision.Kind;
import relais.domain.notification.Effect;
import relais.domain.notification.Mail;
import relais.domain.organization.OrganizationId;
import relais.domain.subscription.Contact;
import relais.domain.subscription.LocalAdministrators;
import relais.domain.subscription.Subscription;

/** DataPass as the hub hears it: decisions of given seconds, taken by a hub that knows démarches and nobody yet. */
final class DataPass {
    static final Contact JEANNE = person("Jeanne", "Martin");
    static final Contact KARIM = person("Karim", "Benali");
    static final Contact LUCIE = person("Lucie", "Petit");

    private static final long START = 1_770_000_000;

    final MutableClock clock = new MutableClock("2026-03-02T09:30:00Z");
    final SequentialIds ids = new SequentialIds();
    final Ledger ledger;
    final LocalAdministrators administrators = new LocalAdministrators(new Appointments(
            ids, new SecureRandom(), new PortalAddress(URI.create("https://relais.example/portail")), clock));
    private final ApplyDecision applyDecision;

    DataPass() {
        this(new MemoryLedger());
    }

    /** @param ledger without anybody nor any request */
    DataPass(Ledger ledger) {
        this.ledger = ledger;
        applyDecision = new ApplyDecision(ledger, administrators, ids, clock);
        ledger.write(tables -> ALL.forEach(tables.processes()::save));
    }

    /** What one request is told, at a second after a beginning that all tests share. */
    record Told(long request, Decision decision, Contact administrator) {}

    static Told told(
            long request,
            Kind kind,
            int second,
            OrganizationId organization,
            String name,
            Contact administrator,
            String... processCodes) {
        var beneficiary = new Beneficiary(organization, name, "69001");
        var words = "%d %s %d %s %s %s %s"
                .formatted(request, kind, second, organization, name, administrator.email(), List.of(processCodes));
        var decision =
                new Decision(kind, Instant.ofEpochSecond(START + second), words, beneficiary, Set.of(processCodes));
        return new Told(request, decision, administrator);
    }

    void hear(Told told) {
        applyDecision.apply(told.request(), told.decision(), told.administrator());
    }

    Subscription subscription(OrganizationId organization, String processCode) {
        return ledger.transaction(
                tables -> tables.subscriptions().find(organization, processCode).orElseThrow());
    }

    List<Subscription> subscriptionsOf(OrganizationId organization) {
        return ledger.transaction(tables -> tables.subscriptions().of(organization));
    }

    List<Account> accountsOf(OrganizationId organization) {
        return ledger.transaction(tables -> tables.accounts().of(organization));
    }

    Account account(Contact person) {
        var address = new EmailAddress(String.valueOf(person.email()));
        return ledger.transaction(tables -> tables.accounts().find(address).orElseThrow());
    }

    /** The person has chosen a password. */
    void logIn(Contact person) {
        var account = account(person);
        ledger.write(tables -> tables.accounts().update(account.withPassword("hash")));
    }

    List<Mail> mails() {
        return ledger.transaction(tables -> tables.outbox().due(clock.instant(), 100)).stream()
                .map(row -> ((Effect.SendMail) row.effect()).mail())
                .toList();
    }

    static Instant second(int second) {
        return Instant.ofEpochSecond(START + second);
    }

    private static Contact person(String firstName, String lastName) {
        var address = "%s.%s@lyon.example".formatted(firstName, lastName);
        return new Contact(firstName, lastName, address, "Directrice des services", "0472000000");
    }
}
