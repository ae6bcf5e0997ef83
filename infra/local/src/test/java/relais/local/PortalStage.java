package relais.local;

import io.micronaut.http.HttpMethod;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import relais.domain.Ledger;
import relais.domain.OrganizationId;
import relais.domain.account.Account;
import relais.domain.account.OpaqueToken;
import relais.domain.account.Right;
import relais.domain.account.Role;
import relais.domain.account.SecondFactor;
import relais.domain.account.Suspension;
import relais.domain.desk.CaseVisits.CaseVisit;
import relais.domain.desk.PreparedArchive;
import relais.domain.login.Password;
import relais.domain.login.PasswordHasher;
import relais.domain.login.Seals;
import relais.domain.login.Session;
import relais.domain.login.Sessions;
import relais.domain.subscriber.SubscriptionClient;
import relais.domain.terms.TermsOfUse;
import relais.edge.MultipartBody;
import relais.local.SoundRequest.Kind;
import relais.portal.Audience;
import relais.portal.PageRoute;
import relais.portal.PageRoutes;

/** People of a town of their own on the shared hub, with sound requests for each page. */
final class PortalStage {
    private static final OrganizationId OPERATOR = OrganizationId.parse("ADMIN-13002526500013-75107");
    private static final String PASSWORD = "Tulipe-4-bleue";
    private static final String SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
    private static final Base64.Encoder BASE_64 = Base64.getUrlEncoder().withoutPadding();

    /** The hash of a secret. */
    private static final String HASH = "0".repeat(64);

    private static final List<Audience> PREFERRED = List.of(
            Audience.LOCAL_ADMINISTRATOR,
            Audience.NATIONAL_ADMINISTRATOR,
            Audience.HALF,
            Audience.SUSPENDED,
            Audience.NOBODY);

    /** The query parameters of all pages. */
    private static final Set<String> PARAMETERS = Set.of(
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
            "statut",
            "du",
            "au",
            "tri",
            "ordre",
            "par",
            "pour",
            "suite",
            "qui",
            "nature",
            "numero",
            "type",
            "portee");

    private final SecureRandom random = new SecureRandom();
    private final OrganizationId town;
    private final String process;
    private final String subscriptionId;
    private final PartnerSoftware.Deposited deposited;
    private final UUID archive = UUID.randomUUID();
    private final String passwordHash = bean(PasswordHasher.class).hash(new Password(PASSWORD));
    private final List<UUID> people = new ArrayList<>();

    PortalStage(ApiStage api) {
        var siret = ApiStage.newSiret();
        api.registered(siret);
        this.town = OrganizationId.parse("SI-" + siret + "-92023");
        this.process = api.process();
        this.subscriptionId = api.active(siret, "API");
        this.deposited = api.depositedFor(town);
        // agents have opened it, so that they treat it whatever the mode of the subscription
        var now = bean(Clock.class).instant();
        ledger().write(tables -> {
            tables.caseVisits().note(new CaseVisit(deposited.caseId(0), UUID.randomUUID(), now));
            tables.preparedArchives()
                    .add(new PreparedArchive(
                            archive,
                            town,
                            List.of(deposited.caseId(0)),
                            1,
                            1,
                            now,
                            now,
                            1,
                            null,
                            now,
                            null,
                            now.plus(PreparedArchive.KEPT)));
        });
    }

    Stream<Line> lines() {
        return PageRoutes.all().stream().map(this::line);
    }

    /** Removes the people whom other tests must not meet, and the mails that they are still owed. */
    void leave() {
        var later = bean(Clock.class).instant().plus(Duration.ofDays(1));
        ledger().write(tables -> people.forEach(id -> {
            tables.outbox().dueFor(id, later).forEach(row -> tables.outbox().close(row.id()));
            tables.accounts().delete(id);
        }));
    }

    private Line line(PageRoute route) {
        var standing = PREFERRED.stream()
                .filter(each -> PageRoute.OPEN.equals(route.answers().get(each)))
                .findFirst()
                .orElseThrow();
        var stage = new Browser(route, standing);
        return new Line(
                route.method() + " " + route.template(), stage::next, PARAMETERS, stage::answered, request -> request);
    }

    /** One visitor of one page, and the person it is about; each is replaced when an answer ends their session. */
    private final class Browser {
        private final PageRoute route;
        private final Audience standing;
        private Account visitor;
        private String cookie;
        private Account subject;

        Browser(PageRoute route, Audience standing) {
            this.route = route;
            this.standing = standing;
            this.visitor = another(standing);
            this.cookie = session(standing, visitor);
            this.subject = subject();
        }

        SoundRequest next() {
            if (route.template().endsWith("/secrets/revocation")) {
                keepSecret();
            }
            var path = route.template()
                    .replace("{version}", "x")
                    .replace("{file}", "relais.css")
                    .replace("{organization}", town.toString())
                    .replace("{piece}", deposited.attachmentId(0).toString())
                    .replace("{id}", id());
            if (route.template().endsWith("/documents")) {
                return SoundRequest.of("POST", path, null, Kind.MULTIPART, documents())
                        .with("Accept", "text/html")
                        .with("Cookie", "relais=" + cookie);
            }
            var isForm = route.method() == HttpMethod.POST;
            var body = isForm ? SoundRequest.utf8(form()) : new byte[0];
            return SoundRequest.of(route.method().name(), path, null, isForm ? Kind.FORM : Kind.NONE, body)
                    .with("Accept", "text/html")
                    .with("Cookie", "relais=" + cookie);
        }

        void answered(RawConnection.Answer answer) {
            var isSentAway = answer.location().startsWith("/portail/connexion")
                    || answer.location().startsWith("/portail/compte-suspendu")
                    || route.template().equals("/portail/deconnexion");
            if (isSentAway && standing != Audience.NOBODY) {
                visitor = now(visitor).filter(each -> !each.isSuspended()).orElseGet(() -> another(standing));
                cookie = session(standing, visitor);
            }
            if (answer.status() == 303 && route.template().endsWith("/retrait")) {
                subject = subject();
            }
        }

        private Account subject() {
            return route.template().contains("/agents/{id}") ? member(town, Role.AGENT, false) : visitor;
        }

        private String id() {
            if (route.template().startsWith("/portail/abonnements/")) {
                return subscriptionId;
            }
            if (route.template().startsWith("/portail/archives/")) {
                return archive.toString();
            }
            return route.template().startsWith("/portail/teledossiers/")
                    ? deposited.caseId(0).toString()
                    : subject.id().toString();
        }

        private byte[] documents() {
            return new MultipartBody()
                    .field("formulaire", formToken(cookie))
                    .field("vu", moves())
                    .field("accompagnement", "Voici l’acte.")
                    .file("documents", "acte.pdf", SoundRequest.utf8("%PDF-1.7"))
                    .bytes();
        }

        private String form() {
            var fields = fields(route.template());
            return "formulaire=" + formToken(cookie)
                    + fields.entrySet().stream()
                            .map(field -> "&" + field.getKey() + "="
                                    + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                            .collect(Collectors.joining());
        }

        private Map<String, String> fields(String template) {
            if (template.startsWith("/portail/teledossiers/choix/")) {
                return Map.of(
                        "choix",
                        deposited.caseId(0) + "." + moves(),
                        "devient",
                        "DONE",
                        "montre",
                        "DONE",
                        "message",
                        "Fait.",
                        "liste",
                        "tous");
            }
            return switch (template.substring(template.lastIndexOf('/') + 1)) {
                case "conditions" ->
                    Map.of(
                            "version",
                            TermsOfUse.ofTheHub()
                                    .current(bean(Clock.class).instant())
                                    .version());
                case "connexion" -> Map.of("email", visitor.email().value(), "mot-de-passe", PASSWORD, "jeton", "");
                case "recevoir-un-lien", "mot-de-passe-oublie" -> Map.of("email", "personne@generated.example");
                case "premiere-connexion", "nouveau-mot-de-passe" ->
                    Map.of("jeton", "x", "mot-de-passe", PASSWORD, "confirmation", PASSWORD);
                case "changement-d-adresse", "verification" -> Map.of("jeton", "x");
                case "code", "second-facteur" -> Map.of("code", "123456", "identite", "oui");
                case "administrations" -> Map.of("administration", town.toString());
                case "coordonnees" ->
                    Map.of("prenom", "Zoé", "nom", "Martin", "fonction", "Agente", "telephone", "0387555000");
                case "mot-de-passe" ->
                    Map.of("actuel", PASSWORD, "mot-de-passe", "Rivière-7-calme", "confirmation", "Rivière-7-calme");
                case "adresse" -> Map.of("email", SoundRequest.anId() + "@generated.example");
                case "teledossiers" ->
                    Map.of("recherche", "martin", "liste", "tous", "statut", "recu", "par", "50", "cocher", "tout");
                case "decision" -> Map.of("devient", "DONE", "vu", moves(), "message", "Fait.");
                case "message" -> Map.of("lettre", "Bonjour");
                case "commentaire" -> Map.of("commentaire", "À revoir");
                case "agents" -> Map.of("recherche", "martin", "etat", "a-verifier", "page", "1");
                case "invitation", "nomination" ->
                    Map.of(
                            "prenom",
                            "Zoé",
                            "nom",
                            "Martin",
                            "fonction",
                            "Agente",
                            "telephone",
                            "0387555000",
                            "email",
                            SoundRequest.anId() + "@generated.example",
                            "role",
                            "AGENT",
                            "droit-" + process,
                            "traiter");
                case "droits" -> Map.of("role", "AGENT", "droit-" + process, "traiter");
                case "suspension" -> Map.of("motif", "Départ", "page", "1", "recherche", "zoé");
                case "reactivation", "retrait" -> Map.of("page", "1", "recherche", "zoé", "etat", "a-verifier");
                case "reglages" ->
                    Map.of(
                            "mode",
                            "API",
                            "activation",
                            "01/02/2030",
                            "frequence",
                            "Quotidienne",
                            "courriels",
                            "zoe@generated.example",
                            "editeur",
                            "Éditions",
                            "version",
                            "1");
                case "revocation" -> Map.of("secret", HASH);
                case "chiffres" -> Map.of("demarche", process, "choix", "accepter");
                case "delegue" ->
                    Map.of("prenom", "Zoé", "nom", "Martin", "email", SoundRequest.anId() + "@generated.example");
                default -> Map.of("x", "1");
            };
        }
    }

    /** Issues a secret, so that there is one to revoke. */
    private void keepSecret() {
        ledger().write(tables -> {
            var subscription =
                    tables.subscriptions().find(UUID.fromString(subscriptionId)).orElseThrow();
            tables.clients().save(SubscriptionClient.with(subscription, List.of(HASH)));
        });
    }

    private Account another(Audience standing) {
        return switch (standing) {
            case NATIONAL_ADMINISTRATOR -> member(OPERATOR, Role.NATIONAL_ADMINISTRATOR, true);
            case HALF -> member(town, Role.AGENT, true);
            case SUSPENDED -> {
                var account = member(town, Role.AGENT, false);
                var suspended = account.suspended(new Suspension(
                        Suspension.Reason.BY_ADMINISTRATOR,
                        "",
                        bean(Clock.class).instant()));
                ledger().write(tables -> tables.accounts().update(suspended));
                yield suspended;
            }
            case NOBODY, AGENT, TECHNICAL_DELEGATE, LOCAL_ADMINISTRATOR, OSL_ADMINISTRATOR ->
                member(town, Role.LOCAL_ADMINISTRATOR, true);
        };
    }

    private Account member(OrganizationId organization, Role role, boolean hasSecondFactor) {
        var account = TownMember.of(organization, role, rightsIn(organization), passwordHash);
        synchronized (people) {
            people.add(account.id());
        }
        if (!hasSecondFactor) {
            return account;
        }
        var factor = new SecondFactor(bean(Seals.class).seal(account.id(), SECRET), true, 0, List.of());
        var complete = account.withSecondFactor(factor);
        ledger().write(tables -> tables.accounts().update(complete));
        return complete;
    }

    private Map<String, Right> rightsIn(OrganizationId organization) {
        return organization.equals(town) ? Map.of(process, Right.TREAT) : Map.of();
    }

    /** The number of status changes of the case, as its page has it. */
    private String moves() {
        var caseId = deposited.caseId(0);
        return ledger().transaction(tables -> Integer.toString(tables.folders()
                .findByCase(caseId)
                .orElseThrow()
                .part(caseId)
                .orElseThrow()
                .moves()));
    }

    private Optional<Account> now(Account account) {
        return ledger().transaction(tables -> tables.accounts().find(account.id()));
    }

    /** The cookie of a session of that account. */
    private String session(Audience standing, Account account) {
        var token = OpaqueToken.generate(random);
        if (standing != Audience.NOBODY) {
            var now = bean(Clock.class).instant();
            var session = new Session(
                    token.hash(), account.id(), account.credentials(), standing != Audience.HALF, null, now, now);
            bean(Sessions.class).save(session, now.plusSeconds(36_000));
        }
        return token.value();
    }

    /** A form token of a page shown without a session, new each time so that none is a double click. */
    private String formToken(String cookie) {
        var nonce = new byte[16];
        random.nextBytes(nonce);
        var said = BASE_64.encodeToString(nonce) + "..";
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SoundRequest.utf8(cookie), "HmacSHA256"));
            return said + "." + BASE_64.encodeToString(mac.doFinal(SoundRequest.utf8("formulaire " + said)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Ledger ledger() {
        return bean(Ledger.class);
    }

    private static <T> T bean(Class<T> type) {
        return SharedHub.hub().context().getBean(type);
    }
}
