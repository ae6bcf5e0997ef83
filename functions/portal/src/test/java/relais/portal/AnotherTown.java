package relais.portal;

import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;

import io.micronaut.http.HttpMethod;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import relais.domain.account.Account;
import relais.domain.account.People;
import relais.domain.account.Question;
import relais.domain.account.Role;
import relais.domain.account.SecondFactor;
import relais.domain.account.Suspension;
import relais.domain.account.Suspension.Reason;
import relais.domain.desk.PreparedArchive;
import relais.domain.folder.Folder;
import relais.domain.subscription.Subscription;
import relais.edge.Answer;

/** A town to which the visitor does not belong, with one person for each decision and its subscriptions. */
final class AnotherTown {
    /** All fields of any form of the portal, so that only the right to it is missing. */
    private static final String[] FIELDS = {
        "devient=DONE",
        "vu=2",
        "message=essai",
        "lettre=essai",
        "commentaire=essai",
        "accompagnement=essai",
        "motif=essai",
        "identite=prouvee",
        "role=TECHNICAL_DELEGATE",
        "droit-CERTDC=traiter",
        "mode=PORTAIL",
        "frequence=NEVER",
        "courriels=",
        "prenom=Paul",
        "nom=Durand",
        "email=paul.durand@ailleurs.example"
    };

    private final PortalHub portal;
    private final List<Account> people;
    private final Folder folder;
    private final PreparedArchive archive;

    AnotherTown(PortalHub portal) {
        this.portal = portal;
        var now = portal.hub.clock.instant();
        var factor = new SecondFactor("GEZDGNBVGY3TQOJQ", true, 0, List.of());
        var question = Question.decided(portal.hub.ids.next(), now).sent(now).bounced(now);
        people = List.of(
                member(Role.LOCAL_ADMINISTRATOR, each -> each.withSecondFactor(factor)),
                member(Role.AGENT, each -> each.suspended(new Suspension(Reason.NO_ANSWER, "", now))),
                member(Role.AGENT, each -> each.asked(question)),
                portal.invited(People.lucie(), MAIRIE_DE_CLAMART, Role.AGENT, Map.of()));
        folder = portal.hub.send(aFolder().to(MAIRIE_DE_CLAMART).with("acte-de-clamart.pdf", 12));
        archive = new PreparedArchive(
                portal.hub.ids.next(),
                MAIRIE_DE_CLAMART,
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
        portal.hub.ledger.write(tables -> tables.preparedArchives().add(archive));
    }

    /** The paths of a page, one for each thing of this town; none if the page names no thing. */
    List<String> paths(PageRoute route) {
        if (!route.isAboutSomething()) {
            return List.of();
        }
        var template = route.template()
                .replace("{organization}", MAIRIE_DE_CLAMART.toString())
                .replace("{piece}", folder.attachments().getFirst().id().toString());
        return template.contains("{id}")
                ? ids(template)
                        .map(id -> template.replace("{id}", id.toString()))
                        .toList()
                : List.of(template);
    }

    Answer ask(Surfer browser, HttpMethod method, String path) {
        return method == HttpMethod.GET ? browser.request().get(path) : browser.submit(path, FIELDS);
    }

    /** The whole state of the town: people, subscriptions, secrets, the journal and the mails owed to its people. */
    List<?> everything() {
        var never = portal.hub.clock.instant().plusSeconds(1_000_000_000);
        return portal.hub.ledger.transaction(tables -> List.of(
                tables.accounts().of(MAIRIE_DE_CLAMART),
                tables.subscriptions().of(MAIRIE_DE_CLAMART),
                tables.subscriptions().of(MAIRIE_DE_CLAMART).stream()
                        .map(each -> tables.clients().find("abonnement-" + each.id()))
                        .toList(),
                people.stream()
                        .map(each -> tables.outbox().dueFor(each.id(), never))
                        .toList(),
                tables.folders().find(folder.id()),
                tables.events().of(caseId()),
                tables.pendingDecisions().find(caseId()),
                tables.preparedArchives().find(archive.id()),
                tables.auditEntries().of(MAIRIE_DE_CLAMART, Integer.MAX_VALUE),
                portal.hub.queue.submitted().size()));
    }

    /** The words that no page shows to another administration. */
    List<String> words() {
        return Stream.concat(
                        people.stream().map(each -> each.email().value()),
                        Stream.of(folder.externalId(), "acte-de-clamart.pdf"))
                .toList();
    }

    private UUID caseId() {
        return folder.cases().getFirst().id();
    }

    private Stream<UUID> ids(String template) {
        if (template.startsWith("/portail/teledossiers")) {
            return Stream.of(caseId());
        }
        if (template.startsWith("/portail/archives")) {
            return Stream.of(archive.id());
        }
        return template.startsWith("/portail/abonnements")
                ? portal.hub.ledger.transaction(tables -> tables.subscriptions().of(MAIRIE_DE_CLAMART)).stream()
                        .map(Subscription::id)
                : people.stream().map(Account::id);
    }

    private Account member(Role role, UnaryOperator<Account> changed) {
        var account = changed.apply(portal.member(People.lucie(), MAIRIE_DE_CLAMART, role, Map.of()));
        portal.hub.ledger.write(tables -> tables.accounts().update(account));
        return account;
    }
}
