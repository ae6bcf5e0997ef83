package relais.portal;

import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.CERTDC;
import static relais.domain.process.KnownProcesses.CONTACT;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import io.micronaut.http.HttpMethod;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import relais.domain.OrganizationId;
import relais.domain.SequentialIds;
import relais.domain.account.Account;
import relais.domain.account.People;
import relais.domain.account.Right;
import relais.domain.account.Role;
import relais.domain.account.Suspension;
import relais.domain.datapass.Decision.DecisionKind;
import relais.domain.datapass.Establishment;
import relais.domain.datapass.ReceivedDecision;
import relais.domain.datapass.WaitingDecision;
import relais.domain.desk.CaseVisits.CaseVisit;
import relais.domain.desk.PreparedArchive;
import relais.domain.dispatch.TellArrivals;
import relais.domain.event.Action;
import relais.domain.folder.Applicant;
import relais.domain.folder.Folder;
import relais.domain.folder.FolderBuilder;
import relais.domain.folder.PartnerInfo;
import relais.domain.journal.AccessEntry;
import relais.domain.journal.AccessKind;
import relais.domain.journal.AccessOrigin;
import relais.domain.journal.Accessed;
import relais.domain.journal.Actor;
import relais.domain.mailbox.ActionType;
import relais.domain.migration.Agreement;
import relais.domain.organization.Organization;
import relais.domain.outbox.Mail;
import relais.domain.outbox.MemoryMailer;
import relais.domain.person.Person;
import relais.domain.process.Process;
import relais.domain.process.Status;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.Attestation;
import relais.domain.subscription.Contact;
import relais.domain.subscription.NotificationFrequency;
import relais.domain.subscription.Subscription;
import relais.edge.Answer;

/** A portal on which every text that a partner or a person may write is the same one, stored even where no form takes it. */
final class FilledPortal implements AutoCloseable {
    private static final OrganizationId OPERATOR = OrganizationId.parse("ADMIN-13002526500013-75000");
    private static final String[] NAMES = {
        "accompagnement",
        "accord",
        "activation",
        "administration",
        "attestation",
        "commentaire",
        "confirmation",
        "courriels",
        "decision",
        "demarche",
        "devient",
        "droit-CERTDC",
        "droit-EtatCivil",
        "editeur",
        "email",
        "fonction",
        "frequence",
        "identite",
        "jeton",
        "lettre",
        "message",
        "mode",
        "mot-de-passe",
        "motif",
        "nature",
        "nom",
        "nom-du-secret",
        "portee",
        "prenom",
        "qui",
        "recherche",
        "role",
        "secret",
        "siret",
        "statut",
        "suite",
        "telephone",
        "type",
        "version",
        "vu"
    };
    private static final List<String> PARAMETERS = List.of(
            "recherche",
            "page",
            "etat",
            "jeton",
            "fait",
            "retour",
            "administration",
            "code",
            "liste",
            "demarche",
            "du",
            "au",
            "tri",
            "ordre",
            "par",
            "suite",
            "pour",
            "qui",
            "nature",
            "statut",
            "numero");

    private static final int AT_ONCE = 7;
    private static final String CHOSEN = "/portail/teledossiers/choix/";

    final PortalHub portal = new PortalHub();
    private final String text;
    private final Folder folder;
    private final Subscription subscription;
    private final Account karim;
    private final Account absent;
    private final PreparedArchive archive;
    private final Map<Audience, Surfer> visitors = new LinkedHashMap<>();

    FilledPortal(String text) {
        this.text = text;
        referential();
        subscription = subscriptions();
        karim = portal.member(
                named(People.karim()), MAIRIE_DE_LYON, Role.AGENT, Map.of(ETAT_CIVIL.code(), Right.TREAT));
        absent = portal.member(named(People.lucie()), MAIRIE_DE_LYON, Role.AGENT, Map.of(CERTDC.code(), Right.CONSULT));
        suspend(absent);
        folder = folder();
        archive = archive();
        exchange();
        waiting();
        visitors();
        accesses();
    }

    /** Each page, by its template, with every file and list to save. */
    Map<String, Answer> pages() {
        var pages = new LinkedHashMap<String, Answer>();
        routes(HttpMethod.GET)
                .filter(route -> !route.template().contains("{file}"))
                .forEach(route -> paths(route.template())
                        .forEach(path ->
                                pages.put(path(route, path), visitor(route).get(path))));
        return pages;
    }

    /** Each page with a text in every parameter of its address, in as many addresses as the longest text needs. */
    Map<String, Answer> queried(String typed) {
        var pages = new LinkedHashMap<String, Answer>();
        var value = "=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
        for (var first = 0; first < PARAMETERS.size(); first += AT_ONCE) {
            var query = PARAMETERS.stream()
                    .skip(first)
                    .limit(AT_ONCE)
                    .map(name -> name + value)
                    .collect(Collectors.joining("&", "?", ""));
            routes(HttpMethod.GET)
                    .filter(route -> !route.template().contains("{"))
                    .forEach(route -> pages.put(
                            route.template() + query.substring(0, query.indexOf('=')),
                            visitor(route).request().get(route.template() + query)));
        }
        return pages;
    }

    /** The answer to each form with a text in every field. */
    Map<String, Answer> submitted(String typed) {
        var pages = new LinkedHashMap<String, Answer>();
        var fields = Stream.of(NAMES).map(name -> name + "=" + typed).toArray(String[]::new);
        routes(HttpMethod.POST)
                .filter(route -> !route.template().endsWith("/deconnexion")
                        && !route.template().equals("/portail/mon-compte/suppression"))
                .forEach(route -> paths(route.template()).forEach(path -> {
                    visitor(route).get("/portail/plan-du-site");
                    pages.put("POST " + path(route, path), visitor(route).submit(path, fields(path, fields)));
                }));
        return pages;
    }

    /** The fields of a form about ticked cases name a case and a decision, without which its page is never shown. */
    private String[] fields(String path, String[] typed) {
        return path.startsWith(CHOSEN)
                ? Stream.concat(
                                Stream.of("choix=" + caseId() + "." + moves(), "devient=DONE", "montre=DONE"),
                                Stream.of(typed).filter(field -> !field.startsWith("devient=")))
                        .toArray(String[]::new)
                : typed;
    }

    private Stream<PageRoute> routes(HttpMethod method) {
        return PageRoutes.all().stream().filter(route -> route.method() == method);
    }

    /** The first of the visitors who may open it. */
    private Surfer visitor(PageRoute route) {
        return visitors.entrySet().stream()
                .filter(each -> route.answer(each.getKey()).equals(PageRoute.OPEN))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** Every mail that the hub owes by then. */
    List<Mail> mails() {
        portal.hub.clock.advance(Duration.ofDays(1));
        new TellArrivals(portal.hub.ledger, portal.hub.ids, portal.hub.clock).tell();
        portal.hub.effects.sweep();
        portal.hub.queue.submitted().forEach(portal.hub.sendQueuedMail::send);
        return portal.hub.mailer.sent().stream().map(MemoryMailer.Sent::mail).toList();
    }

    @Override
    public void close() {
        portal.close();
    }

    /** The template, with the number of the thing it is about, so that two portals can be compared. */
    private String path(PageRoute route, String path) {
        return route.template() + " " + paths(route.template()).toList().indexOf(path);
    }

    private Stream<String> paths(String template) {
        var about = template.replace("{organization}", MAIRIE_DE_LYON.toString());
        return ids(template)
                .map(id -> about.replace("{id}", id.toString()))
                .flatMap(path -> path.contains("{piece}")
                        ? folder.attachments().stream()
                                .map(file -> path.replace("{piece}", file.id().toString()))
                        : Stream.of(path));
    }

    private Stream<UUID> ids(String template) {
        if (template.startsWith("/portail/teledossiers")) {
            return Stream.of(caseId());
        }
        if (template.startsWith("/portail/archives")) {
            return Stream.of(archive.id());
        }
        return template.startsWith("/portail/abonnements")
                ? Stream.of(subscription.id())
                : template.contains("/agents/{id}") ? Stream.of(karim.id(), absent.id()) : Stream.of(karim.id());
    }

    private void referential() {
        portal.hub.ledger.write(tables -> {
            Stream.of(MAIRIE_DE_LYON, DILA, MAIRIE_DE_CLAMART, OPERATOR)
                    .forEach(id -> tables.organizations()
                            .save(new Organization(
                                    id,
                                    text,
                                    text,
                                    "Actif",
                                    new Organization.Location(text, text, text),
                                    Organization.ContactPoint.NONE,
                                    null,
                                    null)));
            Stream.of(ETAT_CIVIL, CERTDC, CONTACT).map(this::named).forEach(tables.processes()::save);
        });
    }

    private Subscription subscriptions() {
        var contact = new Contact(text, text, "alix@lyon.example", text, null);
        portal.hub.subscribe(aSubscription(MAIRIE_DE_LYON, CERTDC)
                .inMode(AccessMode.PORTAIL)
                .mailing(NotificationFrequency.DAILY, "deces@lyon.example")
                .refusedFor(text)
                .heldBy(contact, contact)
                .build());
        var held = aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                .inMode(AccessMode.API)
                .mailing(NotificationFrequency.EACH, "etat-civil@lyon.example")
                .heldBy(contact, contact)
                .attested(new Attestation(text, text, UUID.randomUUID(), portal.hub.clock.instant()))
                .build();
        portal.hub.subscribe(held);
        return held;
    }

    private Folder folder() {
        try {
            return sent(filled().numbered(text).with(text + ".pdf", 12).with(text, xml().length, "application/xml"));
        } catch (AssertionError | RuntimeException refused) {
            // the contract takes neither every number nor every name of a file
            return sent(filled().with("acte.pdf", 12).with("acte.xml", xml().length, "application/xml"));
        }
    }

    private Folder sent(FolderBuilder builder) {
        var deposited = portal.hub.deposit(builder);
        deposited
                .attachments()
                .forEach(file -> portal.hub.upload(
                        deposited, file, file.size() == xml().length ? xml() : new byte[(int) file.size()]));
        portal.hub.complete(deposited);
        return portal.hub.now(deposited);
    }

    /** A form of a démarche with the text in an element, an attribute and a comment, and as an element nobody knows. */
    private byte[] xml() {
        var value = text.replaceAll("[^\\x{9}\\x{20}-\\x{d7ff}\\x{e000}-\\x{fffd}]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        return """
                <PACS version="%1$s"><partenaire1><nomNaissance>%1$s</nomNaissance><Inconnu autre="%1$s">%1$s</Inconnu>\
                </partenaire1><codeDepartement>69</codeDepartement><!-- %2$s --></PACS>""".formatted(value, value.replace("-", "")).getBytes(StandardCharsets.UTF_8);
    }

    private FolderBuilder filled() {
        return aFolder()
                .of(new Applicant(text, text, text))
                .sentBy(new PartnerInfo(text, text, text))
                .saying(text)
                .to(MAIRIE_DE_LYON);
    }

    private PreparedArchive archive() {
        var now = portal.hub.clock.instant();
        var ready = new PreparedArchive(
                SequentialIds.UNIQUE.next(),
                MAIRIE_DE_LYON,
                List.of(caseId()),
                1,
                12,
                now,
                now,
                1,
                null,
                now,
                null,
                now.plus(PreparedArchive.KEPT));
        portal.hub.ledger.write(tables -> tables.preparedArchives().add(ready));
        return ready;
    }

    /** Messages and comments of both sides, and an event whose author is the text. */
    private void exchange() {
        var said = new Action(ActionType.SENDING_MESSAGE, text, text, text, true, null, null, text);
        portal.hub.post(portal.hub.operatorOf(folder), folder, said);
        portal.hub.post(portal.hub.softwareOf(MAIRIE_DE_LYON), folder, said);
        portal.hub.ledger.write(
                tables -> tables.caseVisits().note(new CaseVisit(caseId(), karim.id(), portal.hub.clock.instant())));
        portal.hub.place(folder, Status.IN_PROGRESS);
    }

    private void waiting() {
        var now = portal.hub.clock.instant();
        var received = new ReceivedDecision(
                7,
                DecisionKind.APPROVE,
                now,
                "a".repeat(64),
                new Establishment("21690123100011", "69123", text, text),
                text,
                Set.of(text),
                true,
                Contact.NONE);
        portal.hub.ledger.write(tables -> {
            tables.waitingDecisions().save(new WaitingDecision(received, Set.of(text), true, now));
            tables.migrations()
                    .agree(new Agreement(
                            SequentialIds.UNIQUE.next(), MAIRIE_DE_CLAMART, MAIRIE_DE_LYON, UUID.randomUUID(), now));
        });
    }

    private void visitors() {
        visitors.put(
                Audience.LOCAL_ADMINISTRATOR,
                portal.in(portal.member(
                        named(People.jeanne()),
                        MAIRIE_DE_LYON,
                        Role.LOCAL_ADMINISTRATOR,
                        Map.of(ETAT_CIVIL.code(), Right.TREAT))));
        visitors.put(
                Audience.NATIONAL_ADMINISTRATOR,
                portal.in(portal.member(named(People.of(OPERATOR)), OPERATOR, Role.NATIONAL_ADMINISTRATOR, Map.of())));
        visitors.put(
                Audience.HALF,
                portal.entered(portal.member(
                        named(People.of(MAIRIE_DE_LYON)), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR, Map.of())));
        var nobody = portal.surfer();
        nobody.get("/portail/connexion");
        visitors.put(Audience.NOBODY, nobody);
        var leaving = portal.member(named(People.lucie()), MAIRIE_DE_LYON, Role.AGENT, Map.of());
        var suspended = portal.entered(leaving);
        suspend(leaving);
        visitors.put(Audience.SUSPENDED, suspended);
    }

    private void accesses() {
        var origin = new AccessOrigin("192.0.2.7", text, text, text, text, text);
        var authors = List.of(new Actor.Person(karim.id()), new Actor.Software(text));
        portal.hub.ledger.write(tables -> authors.forEach(author -> tables.accessEntries()
                .note(new AccessEntry(
                        portal.hub.clock.instant(),
                        author,
                        MAIRIE_DE_LYON,
                        Accessed.ofCase(AccessKind.CASE, caseId(), text),
                        origin))));
    }

    private void suspend(Account account) {
        portal.hub.ledger.write(tables -> tables.accounts()
                .update(portal.now(account)
                        .suspended(
                                new Suspension(Suspension.Reason.BY_ADMINISTRATOR, text, portal.hub.clock.instant()))));
    }

    private Person named(Person person) {
        return new Person(text, text, text, person.phoneNumber(), person.email());
    }

    private Process named(Process process) {
        return new Process(
                process.code(),
                // so that lists by name have one order
                text + " " + process.code(),
                process.osl(),
                process.isActivated(),
                process.attachmentTypes(),
                process.attachmentFormats(),
                process.siAttachmentFormats(),
                process.attachmentMaxSize(),
                process.statuses(),
                process.messageToTransmitter(),
                process.subscriptionValidation(),
                process.retention(),
                new Process.Notes(text, text),
                null,
                null);
    }

    private int moves() {
        return portal.hub.now(folder).cases().getFirst().moves();
    }

    private UUID caseId() {
        return folder.cases().getFirst().id();
    }
}
