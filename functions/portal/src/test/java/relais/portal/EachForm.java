package relais.portal;

import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.CERTDC;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import relais.domain.OrganizationId;
import relais.domain.account.Account;
import relais.domain.account.OneTimeLink;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.account.OpaqueToken;
import relais.domain.account.People;
import relais.domain.account.Question;
import relais.domain.account.Right;
import relais.domain.account.Role;
import relais.domain.account.SecondFactor;
import relais.domain.account.Suspension;
import relais.domain.account.Suspension.Reason;
import relais.domain.desk.PendingDecision;
import relais.domain.folder.Folder;
import relais.domain.login.MemorySentForms;
import relais.domain.login.Seals;
import relais.domain.process.KnownProcesses;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.Subscription;
import relais.edge.Answer;
import relais.edge.MultipartBody;

/** Sends a form of the portal on a hub of its own, as a person with the right to do so, and counts the effects. */
final class EachForm implements AutoCloseable {
    private static final OrganizationId OPERATOR = OrganizationId.parse("ADMIN-13002526500013-75000");

    private final PortalHub portal = new PortalHub();
    private final String template;
    private final Subscription subscription =
            aSubscription(MAIRIE_DE_LYON, CERTDC).inMode(AccessMode.API).build();
    private final Folder folder;
    private Account karim;
    private final String path;
    private final Surfer browser;
    private final String form;
    private final MultipartBody documents;
    private final List<?> before;

    EachForm(String template) {
        this.template = template;
        portal.hub.subscribe(subscription);
        portal.hub.subscribe(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                .inMode(AccessMode.PORTAIL)
                .build());
        folder = portal.hub.send(aFolder().to(MAIRIE_DE_LYON).with("acte.pdf", 12));
        karim = portal.invited(People.karim(), MAIRIE_DE_LYON, Role.AGENT, Map.of());
        browser = sender();
        var fields = fields();
        path = template.replace("{organization}", MAIRIE_DE_LYON.toString()).replace("{id}", about().toString());
        form = browser.form(fields);
        portal.hub.recognising(head -> KnownProcesses.PDF);
        documents = browser.formWithFiles()
                .field("vu", Integer.toString(moves()))
                .file("documents", "acte.pdf", new byte[] {1, 2, 3});
        before = effects();
    }

    Answer send() {
        if (template.endsWith("/documents")) {
            return browser.sendUnseen(path, documents);
        }
        return browser.sendUnseen(path, form);
    }

    List<?> before() {
        return before;
    }

    /** The numbers of everything that a form may add or remove, and of the attempts. */
    List<?> effects() {
        var never = portal.hub.clock.instant().plusSeconds(1_000_000_000);
        var sessionsAndAnswers =
                portal.http.context().getBean(MemorySentForms.class).toString().split("Sent\\[").length;
        return portal.hub.ledger.transaction(tables -> List.of(
                sessionsAndAnswers,
                tables.auditEntries().of(MAIRIE_DE_LYON, Integer.MAX_VALUE).size(),
                portal.hub.queue.submitted().size(),
                tables.accounts().of(MAIRIE_DE_LYON).stream()
                        .map(each -> each.credentials() + " "
                                + tables.outbox().dueFor(each.id(), never).size() + " "
                                + each.person().fullName() + each.suspension()
                                + each.isInvited() + each.hasSecondFactor() + each.memberships())
                        .sorted()
                        .toList(),
                tables.clients()
                        .find("abonnement-" + subscription.id())
                        .map(each -> each.secretHashes().size())
                        .orElse(0),
                tables.subscriptions().find(subscription.id()).orElseThrow().status(),
                tables.events().of(caseId()).size(),
                tables.pendingDecisions().find(caseId()).map(PendingDecision::id)));
    }

    @Override
    public void close() {
        portal.close();
    }

    private Surfer sender() {
        var surfer = switch (template) {
            case "/portail/connexion",
                    "/portail/recevoir-un-lien",
                    "/portail/mot-de-passe-oublie",
                    "/portail/premiere-connexion",
                    "/portail/nouveau-mot-de-passe",
                    "/portail/changement-d-adresse",
                    "/portail/verification" -> {
                ready();
                var nobody = portal.surfer();
                nobody.get("/portail/connexion");
                yield nobody;
            }
            case "/portail/conditions" -> portal.entered(changed(each -> each.withPassword(portal.hash())));
            case "/portail/code" -> portal.entered(enrolled());
            case "/portail/second-facteur" -> {
                var jeanne = jeanne();
                var half = portal.entered(jeanne);
                half.get("/portail/second-facteur");
                karim = jeanne;
                yield half;
            }
            case "/portail/mon-compte/second-facteur" -> {
                karim = jeanne();
                var in = portal.in(karim);
                portal.hub.clock.advance(Duration.ofMinutes(1));
                yield in;
            }
            case "/portail/deconnexion",
                    "/portail/administrations",
                    "/portail/mon-compte/coordonnees",
                    "/portail/mon-compte/mot-de-passe",
                    "/portail/mon-compte/adresse",
                    "/portail/mon-compte/adresse/annulation",
                    "/portail/mon-compte/suppression" -> portal.entered(ready());
            default ->
                template.startsWith("/portail/operateur")
                        ? portal.in(portal.member(People.lucie(), OPERATOR, Role.NATIONAL_ADMINISTRATOR, Map.of()))
                        : portal.in(jeanne());
        };
        surfer.get("/portail/plan-du-site");
        return surfer;
    }

    /** The state that the form needs, then its fields. */
    private String[] fields() {
        return switch (template) {
            case "/portail/conditions" -> {
                var terms = browser.get("/portail/conditions").text();
                yield new String[] {"version=" + terms.replaceAll("(?s).*name=\"version\" value=\"([^\"]+)\".*", "$1")};
            }
            case "/portail/connexion" ->
                new String[] {"email=" + karim.email().value(), "mot-de-passe=" + PortalHub.PASSWORD};
            case "/portail/recevoir-un-lien", "/portail/mot-de-passe-oublie" ->
                new String[] {"email=" + karim.email().value()};
            case "/portail/premiere-connexion" -> {
                karim = changed(each -> each);
                yield chosen(link(LinkKind.INVITATION));
            }
            case "/portail/nouveau-mot-de-passe" -> chosen(link(LinkKind.NEW_PASSWORD));
            case "/portail/changement-d-adresse" -> {
                var in = portal.entered(karim);
                in.get("/portail/mon-compte");
                in.submit("/portail/mon-compte/adresse", "email=karim@ailleurs.example");
                yield new String[] {"jeton=" + portal.linkMailed(karim, "changement-d-adresse")};
            }
            case "/portail/verification" -> {
                var now = portal.hub.clock.instant();
                changed(each ->
                        each.asked(Question.decided(portal.hub.ids.next(), now).sent(now)));
                yield new String[] {"jeton=" + link(LinkKind.VERIFICATION)};
            }
            case "/portail/code", "/portail/second-facteur", "/portail/mon-compte/second-facteur" ->
                new String[] {"code=" + portal.code(karim)};
            case "/portail/administrations" -> new String[] {"administration=" + MAIRIE_DE_LYON};
            case "/portail/mon-compte/mot-de-passe" ->
                new String[] {
                    "actuel=" + PortalHub.PASSWORD, "mot-de-passe=Jonquille-8-verte", "confirmation=Jonquille-8-verte"
                };
            case "/portail/mon-compte/adresse/annulation" -> {
                browser.submit("/portail/mon-compte/adresse", "email=karim@ailleurs.example");
                yield new String[] {};
            }
            case "/portail/mon-compte/suppression" -> new String[] {"mot-de-passe=" + PortalHub.PASSWORD};
            case "/portail/reprises" -> {
                portal.hub.subscribe(aSubscription(MAIRIE_DE_CLAMART, CERTDC)
                        .inMode(AccessMode.API)
                        .build());
                yield new String[] {"siret=" + MAIRIE_DE_CLAMART.companyRegister()};
            }
            case "/portail/operateur/antivirus/chiffres" ->
                new String[] {"demarche=" + CERTDC.code(), "choix=accepter"};
            case "/portail/operateur/datapass/demarches" ->
                new String[] {"type=authorization_request/hubee_dila", "portee=demain", "demarche=" + CERTDC.code()};
            case "/portail/abonnements/{id}/secrets/revocation" -> {
                browser.submit("/portail/abonnements/" + subscription.id() + "/secrets");
                var hash = portal.hub.ledger.transaction(tables -> tables.clients()
                        .find("abonnement-" + subscription.id())
                        .orElseThrow()
                        .secretHashes()
                        .getFirst());
                yield new String[] {"secret=" + hash};
            }
            case "/portail/teledossiers/choix/etat" -> new String[] {"choix=" + caseId(), "devient=DONE"};
            case "/portail/teledossiers/choix/decision" -> {
                browser.get("/portail/teledossiers/" + caseId());
                yield new String[] {"choix=" + caseId() + "." + moves(), "devient=DONE", "montre=DONE"};
            }
            case "/portail/teledossiers/choix/retrait" -> {
                browser.get("/portail/teledossiers/" + caseId());
                browser.submit("/portail/teledossiers/" + caseId() + "/decision", "devient=DONE", "vu=" + moves());
                yield new String[] {"choix=" + caseId()};
            }
            case "/portail/teledossiers/{id}/documents" -> {
                browser.get("/portail/teledossiers/" + caseId());
                yield new String[] {};
            }
            case "/portail/teledossiers/{id}/decision" -> {
                browser.get("/portail/teledossiers/" + caseId());
                yield new String[] {"devient=DONE", "vu=" + moves()};
            }
            case "/portail/teledossiers/{id}/decision/envoi", "/portail/teledossiers/{id}/decision/retrait" -> {
                browser.get("/portail/teledossiers/" + caseId());
                browser.submit("/portail/teledossiers/" + caseId() + "/decision", "devient=DONE", "vu=" + moves());
                yield new String[] {"vu=" + moves()};
            }
            default ->
                new String[] {
                    "lettre=Bonjour",
                    "commentaire=À revoir",
                    "recherche=Martin",
                    "motif=essai",
                    "identite=prouvee",
                    "role=AGENT",
                    "droit-CERTDC=traiter",
                    "mode=PORTAIL",
                    "frequence=NEVER",
                    "courriels=",
                    "prenom=Paul",
                    "nom=Durand",
                    "email=paul.durand@ailleurs.example"
                };
        };
    }

    private UUID caseId() {
        return folder.cases().getFirst().id();
    }

    private int moves() {
        return portal.hub.now(folder).cases().getFirst().moves();
    }

    private UUID about() {
        if (template.startsWith("/portail/teledossiers")) {
            return caseId();
        }
        if (template.startsWith("/portail/abonnements")) {
            return subscription.id();
        }
        var now = portal.hub.clock.instant();
        if (template.endsWith("/reactivation")) {
            changed(each -> each.suspended(new Suspension(Reason.NO_ANSWER, "", now)));
        } else if (template.endsWith("{id}/verification")) {
            changed(each -> each.asked(
                    Question.decided(portal.hub.ids.next(), now).sent(now).bounced(now)));
        } else if (template.endsWith("{id}/second-facteur")) {
            enrolled();
        }
        return karim.id();
    }

    private Account jeanne() {
        return portal.member(
                People.jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR, Map.of(ETAT_CIVIL.code(), Right.TREAT));
    }

    /** Karim, who can log in. */
    private Account ready() {
        if (!template.equals("/portail/premiere-connexion")) {
            karim = portal.member(karim.person(), MAIRIE_DE_LYON, Role.AGENT, Map.of());
        }
        return karim;
    }

    private Account enrolled() {
        ready();
        var seals = portal.http.context().getBean(Seals.class);
        return changed(each ->
                each.withSecondFactor(new SecondFactor(seals.seal(each.id(), "GEZDGNBVGY3TQOJQ"), true, 0, List.of())));
    }

    private Account changed(UnaryOperator<Account> change) {
        var other = change.apply(portal.now(karim));
        portal.hub.ledger.write(tables -> tables.accounts().update(other));
        karim = other;
        return other;
    }

    private String link(LinkKind kind) {
        var token = new OpaqueToken("lien-" + kind + "-" + karim.id());
        portal.hub.ledger.write(
                tables -> tables.links().save(OneTimeLink.to(karim.id(), kind, token, portal.hub.clock.instant())));
        return token.value();
    }

    private static String[] chosen(String link) {
        return Stream.of("jeton=" + link, "mot-de-passe=Jonquille-8-verte", "confirmation=Jonquille-8-verte")
                .toArray(String[]::new);
    }
}
