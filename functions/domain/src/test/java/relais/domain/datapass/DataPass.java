package relais.domain.datapass;

import static relais.domain.process.KnownProcesses.ALL;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import relais.domain.Ledger;
import relais.domain.MemoryLedger;
import relais.domain.MutableClock;
import relais.domain.OrganizationId;
import relais.domain.OrganizationType;
import relais.domain.SequentialIds;
import relais.domain.account.Account;
import relais.domain.account.PortalAddress;
import relais.domain.account.Role;
import relais.domain.datapass.Decision.DecisionKind;
import relais.domain.membership.Appointments;
import relais.domain.outbox.Effect;
import relais.domain.outbox.Mail;
import relais.domain.person.EmailAddress;
import relais.domain.person.Person;
import relais.domain.subscriber.LocalAdministrators;
import relais.domain.subscription.Contact;
import relais.domain.subscription.Subscription;

/** Sends decisions of given seconds to a hub that knows démarches and nobody yet. */
final class DataPass {
    static final Contact JEANNE = person("Jeanne", "Martin");
    static final Contact KARIM = person("Karim", "Benali");
    static final Contact LUCIE = person("Lucie", "Petit");

    /** A type whose scopes are the codes of the démarches. */
    static final String MODEL = "authorization_request/of_tests";

    private static final long START = 1_770_000_000;

    final MutableClock clock = new MutableClock("2026-03-02T09:30:00Z");
    final SequentialIds ids = new SequentialIds();
    final Ledger ledger;
    private final Appointments appointments = new Appointments(
            ids, new SecureRandom(), new PortalAddress(URI.create("https://relais.example/portail")), clock);
    final LocalAdministrators administrators = new LocalAdministrators(appointments);
    final ApplyDecision applyDecision;

    DataPass() {
        this(new MemoryLedger());
    }

    /** @param ledger holds nobody and no request */
    DataPass(Ledger ledger) {
        this.ledger = ledger;
        applyDecision = new ApplyDecision(ledger, administrators, ids, clock);
        ledger.write(tables -> {
            ALL.forEach(tables.processes()::save);
            ALL.forEach(process ->
                    tables.catalogueLines().save(new Catalogue.CatalogueLine(MODEL, process.code(), process.code())));
        });
    }

    /** A decision about one request, at a second after a beginning that all tests share. */
    record Told(ReceivedDecision received) {

        long request() {
            return received.requestId();
        }

        /** The decision as the hub applies it once it knows everything that it names. */
        Decision decision() {
            var place = received.establishment();
            var beneficiary = new Beneficiary(
                    new OrganizationId(
                            OrganizationType.SI, String.valueOf(place.siret()), String.valueOf(place.commune())),
                    place.name(),
                    place.postalCode());
            var codes = received.namesProcesses() ? received.scopes() : Set.<String>of();
            return received.decision(beneficiary, new Catalogue.Asked(codes, Set.of()));
        }

        /** The same decision with an active authorization of the request. */
        Told authorized() {
            return new Told(new ReceivedDecision(
                    received.requestId(),
                    received.kind(),
                    received.firedAt(),
                    received.fingerprint() + " authorized",
                    received.establishment(),
                    received.model(),
                    received.scopes(),
                    true,
                    received.administrator()));
        }

        Told of(String model) {
            return new Told(new ReceivedDecision(
                    received.requestId(),
                    received.kind(),
                    received.firedAt(),
                    received.fingerprint(),
                    received.establishment(),
                    model,
                    received.scopes(),
                    received.isAuthorized(),
                    received.administrator()));
        }

        /** The same decision without INSEE's record, hence without the commune and the real name. */
        Told withoutInsee() {
            var place = received.establishment();
            return new Told(new ReceivedDecision(
                    received.requestId(),
                    received.kind(),
                    received.firedAt(),
                    received.fingerprint() + " without INSEE",
                    new Establishment(place.siret(), null, null, null),
                    received.model(),
                    received.scopes(),
                    received.isAuthorized(),
                    received.administrator()));
        }
    }

    static Told told(
            long request,
            DecisionKind kind,
            int second,
            OrganizationId organization,
            String name,
            Contact administrator,
            String... scopes) {
        var words = "%d %s %d %s %s %s %s"
                .formatted(request, kind, second, organization, name, administrator.email(), List.of(scopes));
        return new Told(new ReceivedDecision(
                request,
                kind,
                Instant.ofEpochSecond(START + second),
                words,
                new Establishment(organization.companyRegister(), organization.branchCode(), name, "69001"),
                MODEL,
                Set.of(scopes),
                false,
                administrator));
    }

    void hear(Told told) {
        applyDecision.apply(told.received());
    }

    void applyWaiting() {
        new ApplyWaitingDecisions(ledger, applyDecision).apply();
    }

    /** Appoints a person who runs the hub and is told of waiting decisions. */
    Account operator() {
        var hub = new OrganizationId(OrganizationType.ADMIN, "13002526500013", "75107");
        var person = new Person("Olive", "Perrin", null, null, new EmailAddress("olive.perrin@relais.example"));
        return ledger.transaction(tables -> {
            var appointment =
                    appointments.appoint(tables, person, hub, Role.NATIONAL_ADMINISTRATOR, Map.of(), "L'équipe Relais");
            tables.outbox()
                    .due(clock.instant(), 100)
                    .forEach(row -> tables.outbox().close(row.id()));
            return tables.accounts().find(appointment.accountId()).orElseThrow();
        });
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

    /** Gives the person's account a password. */
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
