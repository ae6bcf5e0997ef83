package relais.local;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.local.DataPassRequest.DILA;

import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** DataPass's events about the requests of towns, and the resulting subscriptions. */
interface DataPass_replay extends Replay {
    /** Two runs of the minute's schedule. */
    Duration SWEPT_WITHIN = Duration.ofMinutes(3);

    @Test
    default void the_revocation_of_an_old_authorization_leaves_the_subscriptions_of_the_active_one() {
        var request = new DataPassRequest(920_101, "21000000092101", "92101", "Commune A", "a101@datapass.example");
        var passedOn = new DataPassRequest(920_101, "21000000092101", "92101", "Commune A", "b101@datapass.example");
        hears(request.body("approve", 1, DILA, List.of("etat_civil"), "active"));
        are(request.siret(), Map.of("EtatCivil", "Inactif"));

        hears(request.body("revoke", 2, DILA, List.of("etat_civil"), "revoked", "active"));
        // an ended subscription would not be passed on
        hears(passedOn.body("transfer", 3, DILA, List.of("etat_civil")));

        Eventually.assertThatIt(() -> assertThat(
                        subscriptions(request.siret()).get(0).get("localAdministrator"))
                .satisfies(person ->
                        assertThat(person.get("email").getStringValue()).isEqualTo("b101@datapass.example")));
        are(request.siret(), Map.of("EtatCivil", "Inactif"));

        hears(request.body("revoke", 4, DILA, List.of("etat_civil"), "revoked"));
        are(request.siret(), Map.of("EtatCivil", "Suspendu"));
    }

    @Test
    default void an_unknown_scope_leaves_what_is_known_of_an_approval_and_all_of_a_revocation() {
        var request = new DataPassRequest(920_201, "21000000092201", "92201", "Commune B", "b201@datapass.example");

        hears(request.body("approve", 1, DILA, List.of("etat_civil", "scope_de_demain")));
        are(request.siret(), Map.of("EtatCivil", "Inactif"));

        hears(request.body("revoke", 2, DILA, List.of("etat_civil", "scope_de_demain")));
        are(request.siret(), Map.of("EtatCivil", "Suspendu"));
    }

    @Test
    default void a_revocation_of_an_unknown_type_ends_what_was_opened_by_the_other_door() {
        var request = new DataPassRequest(920_202, "21000000092202", "92202", "Commune C", "c202@datapass.example");
        open(request, "EtatCivil");
        are(request.siret(), Map.of("EtatCivil", "Inactif"));

        hears(request.body("revoke", 2, "authorization_request/formulaire_qf", List.of()));

        are(request.siret(), Map.of("EtatCivil", "Suspendu"));
    }

    @Test
    default void a_decision_without_the_record_of_INSEE_is_for_the_town_that_has_the_siret() {
        var request = new DataPassRequest(920_301, "21000000092301", "92301", "Commune D", "d301@datapass.example");
        hears(request.body("approve", 1, DILA, List.of("etat_civil")));
        are(request.siret(), Map.of("EtatCivil", "Inactif"));

        hears(request.withoutInsee("approve", 2, List.of("etat_civil", "recensement_citoyen")));
        are(request.siret(), Map.of("EtatCivil", "Inactif", "recensementCitoyen", "Inactif"));
        var town = hub().as("admin")
                .referential("GET", "/organizations/SI-21000000092301-92301", "")
                .body();
        assertThat(town).contains("\"name\":\"Commune D\"", "\"postalCode\":\"69001\"");

        hears(request.withoutInsee("revoke", 3, List.of()));
        are(request.siret(), Map.of("EtatCivil", "Suspendu", "recensementCitoyen", "Suspendu"));
    }

    @Test
    default void a_decision_without_the_record_of_INSEE_waits_for_a_town_that_is_not_known() {
        var request = new DataPassRequest(920_302, "21000000092302", "92302", "Commune E", "e302@datapass.example");
        hears(request.withoutInsee("approve", 1, List.of("etat_civil")));

        register(request);

        Eventually.assertThatWithin(
                SWEPT_WITHIN, () -> assertThat(statuses(request.siret())).isEqualTo(Map.of("EtatCivil", "Inactif")));
    }

    @Test
    default void a_decision_fired_more_than_a_day_ahead_is_refused_by_the_name_of_its_field() {
        var request = new DataPassRequest(920_303, "21000000092303", "92303", "Commune F", "f303@datapass.example");

        var answer = hub().datapass().post(request.body("approve", 1_000_000_000, DILA, List.of("etat_civil")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/fired_at");
    }

    @Test
    default void a_transferred_request_serves_the_first_town_until_the_other_is_active() {
        var first = new DataPassRequest(920_401, "21000000092401", "92401", "Commune G", "g401@datapass.example");
        var second = first.transferredTo("21000000092402", "92402", "Commune H", "h402@datapass.example");
        hears(first.body("approve", 1, DILA, List.of("etat_civil"), "active"));
        are(first.siret(), Map.of("EtatCivil", "Inactif"));
        activate(first.siret());

        // the thirty days of a transfer of today
        var now = (int) (Instant.now().getEpochSecond() - DataPassRequest.START);
        hears(second.body("transfer", now, DILA, List.of("etat_civil"), "active"));

        are(second.siret(), Map.of("EtatCivil", "Inactif"));
        are(first.siret(), Map.of("EtatCivil", "Actif"));
        Eventually.assertThatWithin(
                SWEPT_WITHIN,
                () -> assertThat(subjectsTo("h402@datapass.example"))
                        .anyMatch(subject -> subject.contains("Votre compte Relais"))
                        .anyMatch(subject -> subject.contains("vous prenez la suite de la commune G")));
        Eventually.assertThatWithin(
                SWEPT_WITHIN,
                () -> assertThat(subjectsTo("g401@datapass.example"))
                        .anyMatch(subject -> subject.contains("vos abonnements passent à la commune H")));

        activate(second.siret());

        Eventually.assertThatWithin(
                SWEPT_WITHIN, () -> assertThat(statuses(first.siret())).isEqualTo(Map.of("EtatCivil", "Suspendu")));
        are(second.siret(), Map.of("EtatCivil", "Actif"));
    }

    @Test
    default void a_second_administrator_is_told_to_the_first_one() throws Exception {
        var first = new DataPassRequest(920_501, "21000000092501", "92501", "Commune I", "i501@datapass.example");
        var other = new DataPassRequest(920_502, "21000000092501", "92501", "Commune I", "j502@datapass.example");
        hears(first.body("approve", 1, DILA, List.of("etat_civil")));
        Eventually.assertThatWithin(
                SWEPT_WITHIN, () -> assertThat(hub().mailed()).contains("i501@datapass.example"));
        enter("i501@datapass.example");

        hears(other.body("approve", 2, DILA, List.of("recensement_citoyen")));

        Eventually.assertThatWithin(
                SWEPT_WITHIN,
                () -> assertThat(subjectsTo("i501@datapass.example"))
                        .contains("Relais\u00a0: une personne de plus administre les comptes pour la commune I"));
    }

    private void hears(String body) {
        assertThat(hub().datapass().post(body).statusCode()).isEqualTo(200);
    }

    private void are(String siret, Map<String, String> statuses) {
        Eventually.assertThatIt(() -> assertThat(statuses(siret)).isEqualTo(statuses));
    }

    /** By démarche. */
    private Map<String, String> statuses(String siret) {
        var statuses = new TreeMap<String, String>();
        for (var subscription : subscriptions(siret).values()) {
            statuses.put(
                    subscription.get("processCode").getStringValue(),
                    subscription.get("status").getStringValue());
        }
        return statuses;
    }

    private JsonNode subscriptions(String siret) {
        return PartnerSoftware.json(hub().as("datapass")
                .referential("GET", "/subscriptions?companyRegister=" + siret, "")
                .body());
    }

    /** Activates the one subscription of the town, as the national support would. */
    private void activate(String siret) {
        var admin = hub().as("admin");
        var id = subscriptions(siret).values().iterator().next().get("id").getStringValue();
        var shown = admin.referential("GET", "/subscriptions/" + id, "").body();
        var active = shown.replace("\"status\":\"Inactif\"", "\"status\":\"Actif\"")
                .replace("\"accessMode\":null", "\"accessMode\":\"PORTAIL\"");

        assertThat(admin.referential("PUT", "/subscriptions/" + id, active).statusCode())
                .isEqualTo(200);
    }

    private void register(DataPassRequest request) {
        var organization = """
                {"type":"SI","companyRegister":"%s","branchCode":"%s","name":"%s","code":null,"country":"France",
                "postalCode":"69001","territory":"69","email":null,"phoneNumber":null,"status":"Actif"}""".formatted(request.siret(), request.commune(), request.town());
        assertThat(hub().as("datapass")
                        .referential("POST", "/organizations", organization)
                        .statusCode())
                .isEqualTo(201);
    }

    /** Opens a subscription, as DataPass's bridge does when it approves. */
    private void open(DataPassRequest request, String processCode) {
        register(request);
        var subscription = """
                {"datapassId":%d,"processCode":"%s",
                "subscriber":{"type":"SI","companyRegister":"%s","branchCode":"%s"},
                "notificationFrequency":"unitaire","status":"Inactif","email":"%s",
                "localAdministrator":{"email":"%s","firstName":"Anne","lastName":"Leroy"}}""".formatted(
                        request.id(),
                        processCode,
                        request.siret(),
                        request.commune(),
                        request.administrator(),
                        request.administrator());
        assertThat(hub().as("datapass")
                        .referential("POST", "/subscriptions", subscription)
                        .statusCode())
                .isEqualTo(201);
    }

    /** The person chooses a password by the invitation's link. */
    private void enter(String address) throws Exception {
        var visitor = new PortalVisitor(hub().url());
        var link = hub().pageMailedTo(address);
        visitor.open(link);
        var token = link.substring(link.indexOf("jeton=") + "jeton=".length());
        var password = "Pont-7-tramway";

        var chosen = visitor.submit(
                link.substring(0, link.indexOf('?')),
                "jeton=" + token,
                "mot-de-passe=" + password,
                "confirmation=" + password);

        assertThat(chosen.statusCode()).isEqualTo(303);
    }

    private List<String> subjectsTo(String address) throws Exception {
        var subjects = new ArrayList<String>();
        for (var mail : hub().mails()) {
            for (var recipient : mail.getAllRecipients()) {
                if (recipient.toString().equals(address)) {
                    subjects.add(mail.getSubject());
                }
            }
        }
        return subjects;
    }
}
