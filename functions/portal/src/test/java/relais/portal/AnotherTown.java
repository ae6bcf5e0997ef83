package relais.portal;

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
import relais.domain.subscription.Subscription;
import relais.edge.Answer;

/** A town of which the visitor is not: somebody for each thing that may be decided of a person, and its subscriptions. */
final class AnotherTown {
    /** All that any form of the portal has, such that nothing but the right to it is missing. */
    private static final String[] FIELDS = {
        "motif=essai", "identite=prouvee", "role=TECHNICAL_DELEGATE", "droit-CERTDC=traiter", "mode=PORTAIL",
        "frequence=NEVER", "courriels=", "prenom=Paul", "nom=Durand", "email=paul.durand@ailleurs.example"
    };

    private final PortalHub portal;
    private final List<Account> people;

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
    }

    /** Of a page about a thing, one for each thing of this town; of another page, none. */
    List<String> paths(PageRoute route) {
        if (!route.isAboutSomething()) {
            return List.of();
        }
        var template = route.template().replace("{organization}", MAIRIE_DE_CLAMART.toString());
        return template.contains("{id}")
                ? ids(template)
                        .map(id -> template.replace("{id}", id.toString()))
                        .toList()
                : List.of(template);
    }

    Answer ask(Surfer browser, HttpMethod method, String path) {
        return method == HttpMethod.GET ? browser.request().get(path) : browser.submit(path, FIELDS);
    }

    /** Who is there and what it subscribes to, its secrets, the journal and the mails that are owed to its people included. */
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
                tables.auditEntries().of(MAIRIE_DE_CLAMART, Integer.MAX_VALUE),
                portal.hub.queue.submitted().size()));
    }

    /** What no page shows to those of other administrations. */
    List<String> words() {
        return people.stream().map(each -> each.email().value()).toList();
    }

    private Stream<UUID> ids(String template) {
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
