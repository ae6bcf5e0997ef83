package relais.datapass;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import relais.domain.Promise;

/** Is believed by its signature alone, answered once its decision is kept, and told which of its fields is wrong. */
final class A_call_of_the_webhook {
    private static Webhook webhook;

    @BeforeAll
    static void start() {
        webhook = new Webhook();
    }

    @AfterAll
    static void stop() {
        webhook.close();
    }

    @Test
    @Promise("HUB-3")
    void that_approves_is_in_the_queue_when_it_is_answered() {
        var before = kept();

        var answer = webhook.hear(Webhook.approval());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(kept()).isEqualTo(before + 1);
        assertThat(last())
                .contains(
                        "\"kind\":\"APPROVE\"",
                        "\"requestId\":4312",
                        "\"siret\":\"21690123100011\"",
                        "\"commune\":\"69123\"",
                        "etat_civil")
                .contains("jeanne.martin@lyon.example");
    }

    @Test
    @Promise({"HUB-16", "HUB-29"})
    void leaves_in_the_queue_nobody_but_the_administrator_and_of_it_the_five_things_kept_of_a_person() {
        webhook.hear(Webhook.approval());

        assertThat(last())
                .contains("Jeanne", "Martin", "Directrice", "0472103030")
                .doesNotContain("Paul", "Durand", "paul.durand");
    }

    @Test
    void names_who_asked_where_the_form_names_no_administrator() {
        webhook.hear(Webhook.approval().replace("administrateur_metier_email", "other_email"));

        assertThat(last())
                .contains("paul.durand@lyon.example", "Chef de projet")
                .doesNotContain("Jeanne");
    }

    @Test
    void names_an_administration_in_one_line_and_never_by_blanks() {
        var before = kept();
        var blank = webhook.hear(Webhook.approval().replace("Mairie de Lyon", " \\u00a0 "));
        assertThat(blank.status()).isEqualTo(400);
        assertThat(blank.errors()).singleElement().asString().contains("/data/organization/name");
        assertThat(kept()).isEqualTo(before);

        webhook.hear(Webhook.approval().replace("Mairie de Lyon", "Mairie\\r\\n\\r\\nde Lyon "));
        assertThat(last()).contains("\"name\":\"Mairie de Lyon\"");
    }

    @Test
    void names_the_commune_in_upper_case_and_the_address_without_its_blanks() {
        webhook.hear(Webhook.approval()
                .replace("69123", "2a004")
                .replace("jeanne.martin@lyon.example", " Jeanne.Martin@lyon.example "));

        assertThat(last()).contains("\"commune\":\"2A004\"", "\"Jeanne.Martin@lyon.example\"");
    }

    @Test
    void may_be_signed_with_any_secret_in_force() {
        var body = Webhook.approval();

        assertThat(webhook.hear(body, Webhook.signature(Webhook.NEXT_SECRET, body))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void that_is_not_signed_or_wrongly_is_refused_and_kept_nowhere() {
        var body = Webhook.approval();
        var before = kept();

        assertThat(webhook.hearUnsigned(body).status()).isEqualTo(401);
        assertThat(webhook.hear(body + " ", Webhook.signature(Webhook.SECRET, body))
                        .status())
                .isEqualTo(401);
        assertThat(webhook.hear(body, Webhook.signature("another", body)).errors())
                .containsExactly("X-Hub-Signature-256 is missing or not valid");
        assertThat(webhook.hear(body, "").status()).isEqualTo(401);
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void that_tests_is_answered_and_kept_nowhere() {
        var before = kept();

        assertThat(webhook.hear("{\"test\":true,\"timestamp\":\"2024-01-15T10:30:00+01:00\"}")
                        .status())
                .isEqualTo(200);
        assertThat(kept()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create",
                "update",
                "submit",
                "request_changes",
                "archive",
                "reopen",
                "cancel_reopening",
                "start_next_stage"
            })
    void that_decides_nothing_is_answered_and_kept_nowhere(String event) {
        var before = kept();

        var answer = webhook.hear(
                "{\"event\":\"%s\",\"fired_at\":1,\"model_type\":\"authorization_request/hubee_dila\",\"data\":{}}"
                        .formatted(event));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void about_a_type_that_is_not_known_here_is_kept_too() {
        var before = kept();

        var answer = webhook.hear(Webhook.approval().replace("hubee_dila", "formulaire_qf"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(kept()).isEqualTo(before + 1);
        assertThat(last()).contains("authorization_request/formulaire_qf");
    }

    @Test
    void says_whether_an_authorization_is_still_active() {
        var revocation = Webhook.approval().replace("\"approve\"", "\"revoke\"");
        webhook.hear(revocation);
        assertThat(last()).contains("\"authorized\":false");

        webhook.hear(with(revocation, "\"authorizations\": [{\"id\": 1, \"state\": \"revoked\", \"data\": {}}],"));
        assertThat(last()).contains("\"authorized\":false");

        webhook.hear(with(
                revocation,
                "\"authorizations\": [{\"id\": 1, \"state\": \"revoked\"}, {\"id\": 2, \"state\": \"active\"}],"));
        assertThat(last()).contains("\"authorized\":true");
    }

    @Test
    void that_transfers_names_the_scopes_of_what_is_authorized() {
        var transfer = Webhook.approval().replace("\"approve\"", "\"transfer\"");

        webhook.hear(with(
                transfer,
                "\"authorizations\": [{\"state\": \"obsolete\", \"data\": {\"scopes\": [\"depot_dossier_pacs\"]}},"
                        + " {\"state\": \"active\", \"data\": {\"scopes\": [\"etat_civil\"]}}],"));

        assertThat(last()).contains("\"scopes\":[\"etat_civil\"]", "\"authorized\":true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{\"etablissement\":{\"adresseEtablissement\":{\"codeCommuneEtablissement\":\"[ND]\"}}}"
            })
    void without_the_record_of_INSEE_is_kept_without_a_place_nor_the_name_that_DataPass_makes_up(String record) {
        var body = Webhook.approval()
                .replaceAll("(?s)\"insee_payload\": \\{.*?\\}\\s*\\}\\s*\\}", "\"insee_payload\": " + record);

        var answer = webhook.hear(body);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(last()).contains("\"siret\":\"21690123100011\"").doesNotContain("commune", "\"name\"");
    }

    @Test
    void that_revokes_needs_no_administration_at_all() {
        var body = "{\"event\":\"revoke\",\"fired_at\":1772443800,\"model_type\":\"authorization_request/hubee_dila\","
                + "\"model_id\":4312,\"data\":{\"organization\":null}}";

        assertThat(webhook.hear(body).status()).isEqualTo(200);
        assertThat(last()).contains("\"kind\":\"REVOKE\"", "\"requestId\":4312");
    }

    @Test
    void that_is_fired_more_than_a_day_ahead_is_refused() {
        var now = webhook.now().getEpochSecond();
        var ahead = Webhook.approval().replace("1772443800", String.valueOf(now + 86_400 + 60));

        assertThat(webhook.hear(ahead).errors())
                .singleElement()
                .asString()
                .contains("/fired_at", "more than a day ahead");
        assertThat(webhook.hear(Webhook.approval().replace("1772443800", String.valueOf(now + 86_400 - 60)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void that_names_a_kind_of_ours_decides_nothing() {
        var before = kept();

        assertThat(webhook.hear(Webhook.approval().replace("\"approve\"", "\"opened\""))
                        .status())
                .isEqualTo(200);
        assertThat(kept()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"event\":        | \"even\":       | [\"event\"]",
                "1772443800       | \"hier\"        | /fired_at",
                "1772443800       | 1772443800000   | /fired_at",
                "21690123100011 | 2169 | /data/organization/siret",
                "\"69123\"       | \"6912\"        | codeCommuneEtablissement",
                "\"scopes\":       | \"scope\":      | [\"scopes\"]",
                "jeanne.martin@lyon.example | jeanne     | /data/data/administrateur_metier_email",
                "jeanne.martin@lyon.example | jeanne.@lyon.example | /data/data/administrateur_metier_email",
                "\"Jeanne\"       | \"evil.example\" | /data/data/administrateur_metier_given_name",
                "\"Martin\"       | \"Martin\\nCliquez\" | /data/data/administrateur_metier_family_name",
            })
    void that_is_malformed_is_told_which_field_is_wrong(String written, String instead, String field) {
        var body = Webhook.approval();
        assertThat(body).contains(written);

        var answer = webhook.hear(body.replace(written, instead).replace("\n", " "));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).singleElement().asString().contains(field);
    }

    @Test
    void that_is_no_json_is_told_where_it_breaks_off() {
        var answer = webhook.hear("{\"event\":");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).singleElement().asString().contains("Unable to parse JSON at line 1");
    }

    @Test
    void that_is_too_large_is_refused_before_it_is_believed() {
        assertThat(webhook.hear("\"" + "x".repeat(256_000) + "\"").status()).isEqualTo(413);
    }

    private static String with(String body, String property) {
        return body.replace("\"state\": \"validated\",", "\"state\": \"validated\"," + property);
    }

    private static int kept() {
        return webhook.queue().submitted().size();
    }

    private static String last() {
        return webhook.queue().submitted().getLast();
    }
}
