package relais.referential;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.DGS;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.organization.Partners.MAIRIE_DE_METZ;
import static relais.domain.organization.Partners.NOBODY;
import static relais.domain.process.KnownProcesses.CERTDC;
import static relais.domain.process.KnownProcesses.CONTACT;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import relais.domain.OrganizationId;
import relais.domain.Promise;
import relais.domain.account.Role;
import relais.domain.process.Process;
import relais.domain.subscription.NotificationFrequency;
import relais.domain.subscription.Subscription;
import relais.domain.subscription.SubscriptionStatus;
import relais.edge.Answer;
import relais.edge.HttpHub;

/** Is asked for by DataPass, held by the administration, read by the operator of its démarche. */
final class A_subscription_over_http {
    private static final String ALL = "/referential/v1/subscriptions";

    private HttpHub http;

    @BeforeEach
    void start() {
        http = new HttpHub();
    }

    @AfterEach
    void stop() {
        http.close();
    }

    @Test
    void is_answered_with_every_property_of_the_contract() {
        var answer = asked(MAIRIE_DE_METZ, ETAT_CIVIL);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.names("/"))
                .containsExactly(
                        "id",
                        "datapassId",
                        "processCode",
                        "subscriber",
                        "accessMode",
                        "notificationFrequency",
                        "activateDateTime",
                        "validateDateTime",
                        "rejectDateTime",
                        "endDateTime",
                        "updateDateTime",
                        "creationDateTime",
                        "delegationActor",
                        "rejectionReason",
                        "status",
                        "email",
                        "localAdministrator");
        assertThat(answer.names("/subscriber")).containsExactly("type", "companyRegister", "branchCode", "name");
        assertThat(answer.names("/localAdministrator"))
                .isEqualTo(answer.names("/delegationActor"))
                .containsExactly("firstName", "lastName", "email", "function", "phoneNumber", "mobileNumber");
        assertThat(answer.at("/subscriber/name")).isEqualTo("Ville de Metz");
        assertThat(answer.at("/notificationFrequency")).isEqualTo("Unitaire");
        assertThat(answer.at("/validateDateTime")).isEqualTo("2024-07-04T06:54:15.000+00:00");
        assertThat(answer.at("/creationDateTime")).isEqualTo("2026-03-02T09:30:00.000+00:00");
        assertThat(answer.at("/accessMode")).isNull();
        assertThat(answer.at("/delegationActor/email")).isNull();
        assertThat(administration().get(ALL + "/" + answer.at("/id")).text()).isEqualTo(answer.text());
    }

    @Test
    @Promise("HUB-29")
    void never_tells_nor_keeps_a_mobile_number() {
        var answer = asked(MAIRIE_DE_METZ, ETAT_CIVIL);

        assertThat(answer.at("/localAdministrator/phoneNumber")).isEqualTo("+330658475847");
        assertThat(answer.at("/localAdministrator/mobileNumber")).isNull();
        assertThat(kept(answer).localAdministrator().getClass().getRecordComponents())
                .extracting(component -> component.getName())
                .doesNotContain("mobileNumber");
    }

    @Test
    void starts_inactive_whatever_datapass_says_and_as_an_administrator_says() {
        var datapass = http.as(http.hub.datapass())
                .post(ALL, body(MAIRIE_DE_METZ, ETAT_CIVIL).replace("\"Inactif\"", "\"Actif\""));
        var administrator =
                administration().post(ALL, body(MAIRIE_DE_METZ, CERTDC).replace("\"Inactif\"", "\"Actif\""));

        assertThat(datapass.at("/status")).isEqualTo("Inactif");
        assertThat(administrator.at("/status")).isEqualTo("Actif");
    }

    @Test
    @Promise({"HUB-18", "HUB-27"})
    void gives_its_local_administrator_one_account_and_one_invitation_however_many_there_are() {
        asked(MAIRIE_DE_METZ, ETAT_CIVIL);
        asked(MAIRIE_DE_METZ, CERTDC);

        http.hub.ledger.write(tables -> {
            assertThat(tables.accounts().of(MAIRIE_DE_METZ)).singleElement().satisfies(account -> {
                assertThat(account.email().value()).isEqualTo("george.dubois+hubee@metz.collectivite.example");
                assertThat(account.in(MAIRIE_DE_METZ).orElseThrow().role()).isEqualTo(Role.LOCAL_ADMINISTRATOR);
            });
        });
        // handed on at once, without the sweep
        assertThat(http.hub.queue.submitted()).hasSize(1);
    }

    @Test
    @Promise("HUB-18")
    void that_names_another_administrator_invites_that_one_and_forgets_who_never_came() {
        var asked = asked(MAIRIE_DE_METZ, ETAT_CIVIL);

        var answer = put(asked, body(MAIRIE_DE_METZ, ETAT_CIVIL).replace("george.dubois", "zoe.petit"));

        assertThat(answer.status()).isEqualTo(200);
        http.hub.ledger.write(tables -> assertThat(tables.accounts().of(MAIRIE_DE_METZ))
                .extracting(account -> account.email().value())
                .containsExactly("zoe.petit+hubee@metz.collectivite.example"));
        assertThat(http.hub.queue.submitted()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "géorge@metz.example",
                "x@metz.example;",
                "\\\"george\\\"@metz.example",
                "a..b@metz.example",
                "george.@metz.example",
                "mailto:george@metz.example"
            })
    void names_only_people_and_addresses_that_a_mailer_takes(String address) {
        var answer = administration()
                .post(
                        ALL,
                        body(MAIRIE_DE_METZ, ETAT_CIVIL)
                                .replace("george.dubois+hubee@metz.collectivite.example", address)
                                .replace("mairie+hubee@metz.collectivite.example", address)
                                .replace(
                                        "\"delegationActor\":null",
                                        "\"delegationActor\":{\"email\":\"%s\"}".formatted(address)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .extracting(error -> error.substring(error.indexOf("[Path")))
                .containsExactly(
                        "[Path '/email'] String is not a valid email address",
                        "[Path '/localAdministrator/email'] String is not a valid email address",
                        "[Path '/delegationActor/email'] String is not a valid email address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "evil.com", "George\\nCliquez", "g@evil"})
    void names_people_by_names_alone_when_asked_for_and_when_changed(String name) {
        var asked = asked(MAIRIE_DE_METZ, CERTDC);
        var rule = "String is not a name (a name has no web address, no @, no control character and no line end)";

        var posted =
                administration().post(ALL, body(MAIRIE_DE_METZ, ETAT_CIVIL).replace("\"George\"", '"' + name + '"'));
        var changed = put(asked, asked.text().replace("\"DUBOIS\"", '"' + name + '"'));

        assertThat(posted.errors()).singleElement().asString().endsWith("/localAdministrator/firstName'] " + rule);
        assertThat(changed.errors()).singleElement().asString().endsWith("/localAdministrator/lastName'] " + rule);
    }

    @Test
    void is_written_to_once_at_an_address_whatever_its_case() {
        var asked = asked(MAIRIE_DE_METZ, ETAT_CIVIL);
        http.hub.subscribe(aSubscription(MAIRIE_DE_METZ, CERTDC)
                .mailing(NotificationFrequency.EACH, "ccas@metz.example", "DSI@metz.example")
                .build());
        var other =
                administration().get(ALL + "?processCode=CERTDC&companyRegister=" + MAIRIE_DE_METZ.companyRegister());
        var one = administration().get(ALL + "/" + other.at("/0/id"));

        put(one, one.text().replace("ccas@metz.example", " dsi@METZ.example "));

        assertThat(kept(one).emails()).containsExactly("dsi@METZ.example");
        assertThat(put(asked, asked.text().replace("george.dubois", "George.DUBOIS"))
                        .at("/localAdministrator/email"))
                .isEqualTo("George.DUBOIS+hubee@metz.collectivite.example");
        assertThat(http.hub.queue.submitted()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"+33 (0)6 58 47 58 47, +33658475847", "06.58-47 58 47, 0658475847", "+687 26 51 00, +687265100"})
    void is_answered_with_the_digits_of_a_telephone_number(String typed, String kept) {
        var answer = administration().post(ALL, body(MAIRIE_DE_METZ, ETAT_CIVIL).replace("+330658475847", typed));

        assertThat(answer.at("/localAdministrator/phoneNumber")).isEqualTo(kept);
    }

    @Test
    void keeps_an_editor_as_delegation_actor_and_answers_it_as_it_came() {
        var editor = "{\"branchCode\":\"2A004\",\"companyRegister\":\"21920023500014\",\"type\":\"EDT\"}";
        var asked = administration()
                .post(
                        ALL,
                        body(MAIRIE_DE_METZ, ETAT_CIVIL)
                                .replace("\"delegationActor\":null", "\"delegationActor\":" + editor));

        assertThat(asked.status()).isEqualTo(201);
        assertThat(asked.text()).contains("\"delegationActor\":" + editor);
        assertThat(put(asked, asked.text()).text()).contains("\"delegationActor\":" + editor);

        var person = put(asked, asked.text().replace(editor, "{\"email\":\"zoe@metz.example\"}"));

        assertThat(person.names("/delegationActor"))
                .containsExactly("firstName", "lastName", "email", "function", "phoneNumber", "mobileNumber");
        assertThat(person.at("/delegationActor/email")).isEqualTo("zoe@metz.example");
    }

    @Test
    void has_no_editor_but_one_that_is_somewhere() {
        var answer = administration()
                .post(
                        ALL,
                        body(MAIRIE_DE_METZ, ETAT_CIVIL)
                                .replace(
                                        "\"delegationActor\":null",
                                        "\"delegationActor\":{\"companyRegister\":\"12\",\"type\":\"EDT\"}"));

        assertThat(answer.errors())
                .extracting(error -> error.substring(error.indexOf("[Path")))
                .containsExactly(
                        "[Path '/delegationActor'] Object has missing required properties ([\"branchCode\"])",
                        "[Path '/delegationActor/companyRegister'] ECMA 262 regex \"[0-9]{14}\" does not match input string");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OSL", "ADMIN"})
    void is_a_recipients_alone(String type) {
        var answer = administration()
                .post(ALL, body(DILA, CERTDC).replace("\"type\":\"SI\"", "\"type\":\"%s\"".formatted(type)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .singleElement()
                .asString()
                .isEqualTo("Organization %s-%s-%s cannot subscribe: /subscriber/type must be SI"
                        .formatted(type, DILA.companyRegister(), DILA.branchCode()));
    }

    @Test
    void that_is_there_already_is_refused_in_the_words_of_the_contract() {
        asked(MAIRIE_DE_METZ, ETAT_CIVIL);

        var again = asked(MAIRIE_DE_METZ, ETAT_CIVIL);

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.errors())
                .containsExactly("Subscription EtatCivil for organization %s already exists".formatted(MAIRIE_DE_METZ));
    }

    @Test
    void of_an_unknown_organisation_to_an_unknown_process_is_told_both() {
        var answer = administration().post(ALL, body(NOBODY, ETAT_CIVIL).replace("\"EtatCivil\"", "\"INCONNUE\""));

        assertThat(answer.errors())
                .containsExactly("Process INCONNUE does not exist", "Organization %s does not exist".formatted(NOBODY));
    }

    @Test
    void lacks_what_the_contract_requires() {
        var answer = administration().post(ALL, "{\"localAdministrator\":{}}");

        var at = "Bad Request : Validation failed.\n[ERROR][REQUEST][POST /referential/v1/subscriptions @body] ";
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .containsExactly(
                        at
                                + "Object has missing required properties ([\"datapassId\",\"notificationFrequency\",\"processCode\",\"subscriber\"])",
                        at + "[Path '/localAdministrator'] Object has missing required properties ([\"email\"])");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Unitaire", "unitaire", "QUOTIDIENNE", "biquotidienne", "aucune"})
    void is_told_how_often_to_write_in_any_case(String frequency) {
        var answer = administration()
                .post(ALL, body(MAIRIE_DE_METZ, CONTACT).replace("\"unitaire\"", '"' + frequency + '"'));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.at("/notificationFrequency")).asString().isEqualToIgnoringCase(frequency);
    }

    @ParameterizedTest
    @CsvSource({
        "accessMode,            PORTAIL API, '[\"API\",\"PORTAIL\"]'",
        "accessMode,            MAIL,        '[\"API\",\"PORTAIL\"]'",
        "notificationFrequency, parfois,     '[\"Unitaire\",\"Quotidienne\",\"Biquotidienne\",\"Aucune\"]'",
        "status,                Peut-être,   '[\"Inactif\",\"Actif\",\"Refusé\",\"Suspendu\"]'"
    })
    @Promise("HUB-21")
    void has_one_mode_one_frequency_and_one_status_of_those_there_are(String property, String value, String known) {
        var answer = administration()
                .post(
                        ALL,
                        body(MAIRIE_DE_METZ, CONTACT)
                                .replaceFirst(
                                        "\"%s\":[^,]*,".formatted(property),
                                        "\"%s\":\"%s\",".formatted(property, value)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .singleElement()
                .asString()
                .endsWith("[Path '/%s'] Instance value not found in enum (possible values: %s)"
                        .formatted(property, known));
    }

    @Test
    void is_put_back_as_it_was_read() {
        var asked = asked(MAIRIE_DE_METZ, ETAT_CIVIL);
        var before = kept(asked);

        var answer = put(asked, asked.text());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/updateDateTime")).isEqualTo("2026-03-02T09:30:00.000+00:00");
        assertThat(kept(asked))
                .usingRecursiveComparison()
                .ignoringFields("milestones.updatedAt")
                .isEqualTo(before);
    }

    @Test
    void is_put_back_with_nulls_and_without_what_v1_never_showed() {
        var lyon = http.hub.ledger.transaction(tables ->
                tables.subscriptions().find(MAIRIE_DE_LYON, CERTDC.code()).orElseThrow());
        var bare = administration().get(ALL + "/" + lyon.id());

        assertThat(put(bare, bare.text()).status()).isEqualTo(200);

        var asked = asked(MAIRIE_DE_METZ, ETAT_CIVIL);
        var answer = put(asked, """
                {"notificationFrequency":"Aucune","processCode":"EtatCivil","status":null,"email":null,
                 "subscriber":{"type":"SI","companyRegister":"%s","branchCode":"%s"},
                 "localAdministrator":{"email":"George.Dubois+hubee@metz.collectivite.example"},
                 "delegationActor":{"firstName":"Zoé","email":null}}
                """.formatted(MAIRIE_DE_METZ.companyRegister(), MAIRIE_DE_METZ.branchCode()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/status")).isEqualTo("Inactif");
        assertThat(answer.at("/datapassId")).isEqualTo(14632);
        assertThat(answer.at("/localAdministrator/lastName")).isEqualTo("DUBOIS");
        assertThat(answer.at("/delegationActor/firstName")).isEqualTo("Zoé");
        assertThat(answer.at("/email")).isNull();
        assertThat(answer.at("/validateDateTime")).isNull();
    }

    @Test
    void set_active_by_an_administrator_is_so_at_once_and_inactive_too() {
        var asked = asked(MAIRIE_DE_METZ, ETAT_CIVIL);

        put(asked, asked.text().replace("\"Inactif\"", "\"ACTIF\""));
        assertThat(kept(asked).isActive(now())).isTrue();

        var answer = put(
                asked,
                asked.text().replace("\"activateDateTime\":null", "\"activateDateTime\":\"2025-01-01T00:00:00Z\""));
        assertThat(answer.at("/status")).isEqualTo("Inactif");
        assertThat(kept(asked).isActive(now())).isFalse();
    }

    @Test
    void is_active_from_its_day_and_listed_so() {
        var asked = asked(MAIRIE_DE_METZ, ETAT_CIVIL);
        var answer = put(
                asked,
                asked.text()
                        .replace("\"activateDateTime\":null", "\"activateDateTime\":\"2026-03-02T18:00:00+01:00\""));

        assertThat(answer.at("/status")).isEqualTo("Actif");
        assertThat(kept(asked).status()).isEqualTo(SubscriptionStatus.INACTIVE);
        assertThat(list("status=Actif&datapassId=14632").header("Content-Range"))
                .isEqualTo("Subscriptions 0-0/1");
    }

    @Test
    void keeps_its_other_addresses_when_the_first_changes() {
        var lyon = http.hub.ledger.transaction(tables ->
                tables.subscriptions().find(MAIRIE_DE_LYON, CERTDC.code()).orElseThrow());
        http.hub.subscribe(aSubscription(MAIRIE_DE_LYON, CERTDC)
                .mailing(lyon.notificationFrequency(), "a@lyon.example", "b@lyon.example")
                .build());
        var read = list("companyRegister=%s&processCode=CERTDC".formatted(MAIRIE_DE_LYON.companyRegister()));
        var one = administration().get(ALL + "/" + read.at("/0/id"));

        put(one, one.text().replace("a@lyon.example", "c@lyon.example"));

        assertThat(one.at("/email")).isEqualTo("a@lyon.example");
        assertThat(kept(one).emails()).containsExactly("c@lyon.example", "b@lyon.example");
    }

    @Test
    void stays_with_whom_and_what_it_is_for() {
        var asked = asked(MAIRIE_DE_METZ, ETAT_CIVIL);

        var answer = put(asked, asked.text().replace("\"EtatCivil\"", "\"CERTDC\""));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors().getFirst()).endsWith("which cannot change");
    }

    @Test
    void that_nobody_knows_is_404_and_under_what_is_no_uuid_400() {
        assertThat(administration().get(ALL + "/" + UUID.randomUUID()).errors())
                .containsExactly("Subscription is not found");
        assertThat(administration()
                        .put(ALL + "/" + UUID.randomUUID(), new byte[0])
                        .status())
                .isEqualTo(404);
        assertThat(administration().get(ALL + "/23133").errors().getFirst())
                .endsWith("@path.subscriptionId] Input string \"23133\" is not a valid UUID");
    }

    @Test
    @Promise("HUB-62")
    void is_shown_to_the_operator_of_its_process_and_to_no_other() {
        var path = ALL + "/" + asked(MAIRIE_DE_METZ, ETAT_CIVIL).at("/id");

        assertThat(http.as(http.hub.softwareOf(DILA)).get(path).status()).isEqualTo(200);
        assertThat(http.as(http.hub.softwareOf(DGS)).get(path).errors()).containsExactly("Unauthorized user");
        assertThat(http.as(http.hub.softwareOf(DGS))
                        .get(ALL + "?processCode=EtatCivil")
                        .header("Content-Range"))
                .isEqualTo("Subscriptions */0");
        assertThat(http.as(http.hub.softwareOf(DGS))
                        .get(ALL + "?maxResult=5000")
                        .header("Content-Range"))
                .isEqualTo("Subscriptions 0-2/3");
        assertThat(http.as(http.hub.softwareOf(DILA, "EtatCivil")).get(ALL).header("Content-Range"))
                .isEqualTo("Subscriptions 0-3/4");
    }

    @Test
    void is_listed_under_every_filter_of_the_contract() {
        administration()
                .post(
                        ALL,
                        body(MAIRIE_DE_METZ, CERTDC)
                                .replace(
                                        "\"delegationActor\":null",
                                        "\"delegationActor\":{\"email\":\"Zoe@Metz.example\"}"));

        for (var filter : List.of(
                "status=Inactif",
                "status=inactif&processCode=CERTDC&processCode=EtatCivil",
                "processCode=EtatCivil,CERTDC&companyRegister=" + MAIRIE_DE_METZ.companyRegister(),
                "delegationActorEmail=zoe@metz.example",
                "datapassId=14632")) {
            var answer = list(filter);
            assertThat(answer.header("Content-Range")).as(filter).isEqualTo("Subscriptions 0-0/1");
            assertThat(answer.at("/0/subscriber/name")).isEqualTo("Ville de Metz");
        }
        assertThat(list("status=Suspendu").header("Content-Range")).isEqualTo("Subscriptions */0");
        assertThat(list("status=Suspendu").text()).isEqualTo("[]");
    }

    @Test
    void is_listed_in_order_page_by_page_up_to_what_real_callers_ask() {
        asked(MAIRIE_DE_METZ, ETAT_CIVIL);

        var first = list("orderBy=desc(si_company_register)&maxResult=4");
        var second = list("orderBy=desc(siCompanyRegister)&maxResult=4&offSet=4");
        var all = list("orderBy=asc(access_mode)&maxResult=5000&offset=0");

        assertThat(first.header("Content-Range")).isEqualTo("Subscriptions 0-3/10");
        assertThat(second.header("Content-Range")).isEqualTo("Subscriptions 4-7/10");
        assertThat(first.at("/0/subscriber/companyRegister"))
                .asString()
                .isGreaterThan(second.at("/3/subscriber/companyRegister").toString());
        assertThat(all.header("Content-Range")).isEqualTo("Subscriptions 0-9/10");
        assertThat(all.at("/9/accessMode")).isNull();
    }

    @Test
    void is_left_for_the_next_page_when_the_answer_would_be_larger_than_a_function_gives() {
        var reason = "é".repeat(1000);
        http.hub.ledger.write(tables -> IntStream.range(0, 2500)
                .forEach(i -> tables.subscriptions()
                        .save(aSubscription(OrganizationId.parse("SI-21570463800013-" + i), CERTDC)
                                .refusedFor(reason)
                                .build())));

        var first = list("maxResult=5000&status=refuse");
        var size = first.size("/");
        var second = list("maxResult=5000&status=Refus%C3%A9&offSet=" + size);

        assertThat(first.bytes().length).isBetween(3_900_000, 4_000_000);
        assertThat(first.header("Content-Range")).isEqualTo("Subscriptions 0-%d/2500".formatted(size - 1));
        assertThat(second.header("Content-Range")).isEqualTo("Subscriptions %d-2499/2500".formatted(size));
    }

    @Test
    void is_listed_by_parameters_that_are_empty_as_without_them() {
        asked(MAIRIE_DE_METZ, ETAT_CIVIL);

        assertThat(list("maxResult=&offSet=&offset=&status=&processCode=&companyRegister=&datapassId=&orderBy=")
                        .text())
                .isEqualTo(list("orderBy=id").text());
    }

    @Test
    void is_not_listed_for_a_faulty_request() {
        var at = "Bad Request : Validation failed.\n[ERROR][REQUEST][GET /referential/v1/subscriptions @query.%s] ";

        assertThat(list("processType=1&maxResult=0&offSet=-1&datapassId=x&companyRegister=1&orderBy=up(id)&status=Vif")
                        .errors())
                .containsExactlyInAnyOrder(
                        at.formatted("processType")
                                + "Query parameter 'processType' is unexpected on path \"/subscriptions\"",
                        at.formatted("maxResult")
                                + "Numeric instance is lower than the required minimum (minimum: 1, found: 0)",
                        at.formatted("offSet")
                                + "Numeric instance is lower than the required minimum (minimum: 0, found: -1)",
                        at.formatted("datapassId") + "Input string \"x\" is not a valid integer",
                        at.formatted("companyRegister")
                                + "ECMA 262 regex \"[0-9]{14}\" does not match input string \"1\"",
                        at.formatted("status")
                                + "Instance value not found in enum (possible values: [\"Inactif\",\"Actif\",\"Refusé\",\"Suspendu\"])",
                        at.formatted("orderBy")
                                + "Instance value not found in enum (possible values: [\"id\",\"datapass_id\",\"si_type\","
                                + "\"si_company_register\",\"si_branch_code\",\"notification_frequency\",\"access_mode\","
                                + "\"delegation_actor\",\"email\",\"local_admin\",\"rejection_reason\",\"status\","
                                + "\"activate_date_time\",\"validate_date_time\",\"reject_date_time\",\"end_date_time\","
                                + "\"update_date_time\",\"process_code\"])");
        assertThat(list("processCode=%00").status()).isEqualTo(400);
        assertThat(list("delegationActorEmail=zoe.@metz.example").errors())
                .containsExactly(at.formatted("delegationActorEmail")
                        + "Input string \"zoe.@metz.example\" is not a valid email address");
    }

    private Answer asked(OrganizationId subscriber, Process process) {
        return http.as(http.hub.datapass()).post(ALL, body(subscriber, process));
    }

    private Answer list(String query) {
        return administration().get(ALL + "?" + query);
    }

    private Answer put(Answer one, String json) {
        return administration().put(ALL + "/" + one.at("/id"), json.getBytes(StandardCharsets.UTF_8));
    }

    private Subscription kept(Answer one) {
        var id = UUID.fromString(one.at("/id").toString());
        return http.hub.ledger.transaction(
                tables -> tables.subscriptions().find(id).orElseThrow());
    }

    private Instant now() {
        return http.hub.clock.instant();
    }

    private HttpHub.Request administration() {
        return http.as(http.hub.administration());
    }

    /** In DataPass's form. */
    private static String body(OrganizationId subscriber, Process process) {
        return """
                {"id":null,"datapassId":14632,"processCode":"%s","accessMode":null,"notificationFrequency":"unitaire",
                 "subscriber":{"type":"SI","companyRegister":"%s","branchCode":"%s"},
                 "activateDateTime":null,"validateDateTime":"2024-07-04T08:54:15+02:00","rejectDateTime":null,
                 "endDateTime":null,"updateDateTime":"2024-07-04T08:54:15.438+0000","delegationActor":null,
                 "rejectionReason":"","status":"Inactif","email":"mairie+hubee@metz.collectivite.example",
                 "localAdministrator":{"email":"george.dubois+hubee@metz.collectivite.example","firstName":"George",
                   "lastName":"DUBOIS","function":"DSI","phoneNumber":"+330658475847","mobileNumber":"0607080910"}}
                """.formatted(process.code(), subscriber.companyRegister(), subscriber.branchCode());
    }
}
