package relais.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import relais.domain.attachment.RefusalLog;
import relais.domain.desk.PreparedArchive;
import relais.domain.scan.ScanFiles;
import relais.domain.scan.WarnOfWaitingFiles;
import relais.edge.Routes;
import relais.emulators.DeclaredFunction;
import relais.emulators.Template;
import relais.portal.PageRoutes;

/** The checks beyond a validator of templates: that it deploys these functions. */
class The_template {
    private static final Template TEMPLATE = Template.packed();
    private static final Map<String, Object> API =
            TEMPLATE.resources("AWS::Serverless::Api").get("Api");
    private static final DeclaredFunction PORTAL = DeclaredFunction.named("PortalFunction");

    @Test
    void names_handlers_that_exist() {
        assertThat(DeclaredFunction.all()).isNotEmpty().allSatisfy(function -> Class.forName(function.handler()));
    }

    @Test
    void serves_every_route_of_the_contract_once_and_no_other() {
        var known = Routes.all().stream().map(route -> route.method() + " " + route.template());

        var served = DeclaredFunction.all().stream()
                .filter(function -> !function.equals(PORTAL))
                .flatMap(function -> function.routes().stream())
                .map(route -> route.method() + " " + route.path());

        assertThat(served).containsExactlyInAnyOrderElementsOf(known.toList());
    }

    @Test
    void hands_every_page_to_the_portal_and_no_route_of_the_contract() {
        assertThat(PageRoutes.all()).isNotEmpty().allMatch(page -> isPortals(page.method(), page.template()));
        assertThat(Routes.all()).isNotEmpty().noneMatch(route -> isPortals(route.method(), route.template()));
    }

    private static boolean isPortals(HttpMethod method, String path) {
        return PORTAL.routes().stream().anyMatch(route -> route.matches(method.name(), path));
    }

    /** API Gateway would also compress lists, which carry a Content-Range that some clients then cannot read. */
    @Test
    void compresses_nothing_before_it_leaves() {
        assertThat(TEMPLATE.resources("AWS::Serverless::Api"))
                .isNotEmpty()
                .allSatisfy((name, api) -> assertThat(
                                map(Map.of("api", api), "api").toString())
                        .doesNotContain("MinimumCompressionSize", "minimumCompressionSize", "MinCompressionSize"));
    }

    @Test
    void leaves_a_message_invisible_for_six_times_as_long_as_its_function_may_run() {
        TEMPLATE.resources("AWS::Serverless::Function").forEach((name, function) -> {
            for (var event : maps(map(function, "Events").values())) {
                if ("SQS".equals(event.get("Type"))) {
                    var queue = map(TEMPLATE.resources("AWS::SQS::Queue"), queueOf(map(event, "Properties")));

                    assertThat(number(queue, "VisibilityTimeout"))
                            .as(name)
                            .isGreaterThanOrEqualTo(6 * number(function, "Timeout"));
                }
            }
        });
    }

    @Test
    void lets_no_message_be_lost_or_forgotten() {
        var queues = TEMPLATE.resources("AWS::SQS::Queue");
        var deadLetters = queues.values().stream()
                .map(queue -> map(queue, "RedrivePolicy").get("deadLetterTargetArn"))
                .map(The_template::logicalName)
                .collect(Collectors.toSet());
        var watched = TEMPLATE.resources("AWS::CloudWatch::Alarm").values().stream()
                .flatMap(alarm -> maps((Collection<?>) alarm.getOrDefault("Dimensions", List.of())).stream())
                .map(dimension -> logicalName(dimension.get("Value")))
                .collect(Collectors.toSet());

        assertThat(watched).containsAll(queues.keySet());
        assertThat(queues)
                .allSatisfy(
                        (name, queue) -> assertThat(deadLetters.contains(name) || queue.containsKey("RedrivePolicy"))
                                .as(name)
                                .isTrue());
    }

    @Test
    void allows_no_function_more_than_named_actions_on_named_things() {
        TEMPLATE.resources("AWS::Serverless::Function").forEach((name, function) -> {
            for (var policy : maps((Collection<?>) function.getOrDefault("Policies", List.of()))) {
                for (var statement : maps((Collection<?>) policy.get("Statement"))) {
                    assertThat(statement.get("Effect")).isEqualTo("Allow");
                    assertThat((List<?>) statement.get("Action"))
                            .as(name)
                            .noneMatch(action -> action.toString().contains("*"));
                    // the only action that has no kind of resource
                    assertThat(statement.get("Resource").equals("*"))
                            .as(name)
                            .isEqualTo(statement.get("Action").equals(List.of("guardduty:SendObjectMalwareScan")));
                }
            }
        });
    }

    @Test
    void lets_the_portal_write_attachments_alone_and_the_archives_archives() {
        assertThat(rightsToFiles("PortalFunction"))
                .containsExactlyInAnyOrder(
                        "s3:GetObject on ${BinariesBucket.Arn}/*",
                        "s3:PutObject on ${BinariesBucket.Arn}/attachments/*",
                        "s3:AbortMultipartUpload on ${BinariesBucket.Arn}/attachments/*",
                        "s3:ListBucket on BinariesBucket.Arn");
        assertThat(rightsToFiles("ArchivesFunction"))
                .containsExactlyInAnyOrder(
                        "s3:GetObject on ${BinariesBucket.Arn}/attachments/*",
                        "s3:ListBucket on BinariesBucket.Arn",
                        "s3:PutObject on ${BinariesBucket.Arn}/archives/*",
                        "s3:AbortMultipartUpload on ${BinariesBucket.Arn}/archives/*");
    }

    private static List<String> rightsToFiles(String function) {
        var policies = (Collection<?>)
                TEMPLATE.resources("AWS::Serverless::Function").get(function).get("Policies");
        return maps(policies).stream()
                .flatMap(policy -> maps((Collection<?>) policy.get("Statement")).stream())
                .flatMap(statement -> ((Collection<?>) statement.get("Action"))
                        .stream()
                                .filter(action -> action.toString().startsWith("s3:"))
                                .map(action -> action + " on "
                                        + ((Map<?, ?>) statement.get("Resource"))
                                                .values()
                                                .iterator()
                                                .next()))
                .toList();
    }

    @Test
    void gives_an_archive_less_time_than_its_lease() {
        var function = TEMPLATE.resources("AWS::Serverless::Function").get("ArchivesFunction");

        assertThat(number(function, "Timeout")).isLessThan((int) PreparedArchive.LEASE.toSeconds());
    }

    @Test
    void lets_no_archive_outlive_a_day_though_the_sweep_failed() {
        var bucket = TEMPLATE.resources("AWS::S3::Bucket").get("BinariesBucket");
        var rules = maps((Collection<?>) map(bucket, "LifecycleConfiguration").get("Rules"));

        assertThat(rules)
                .filteredOn(rule -> rule.containsKey("ExpirationInDays"))
                .singleElement()
                .satisfies(rule -> assertThat(rule)
                        .containsEntry("Prefix", "archives/")
                        .containsEntry("ExpirationInDays", 1)
                        .containsEntry("Status", "Enabled"));
        assertThat(rules).anySatisfy(rule -> assertThat(rule).containsKey("AbortIncompleteMultipartUpload"));
    }

    @Test
    void has_samples_of_events_for_every_function_and_for_nothing_else() throws IOException {
        var modules =
                DeclaredFunction.all().stream().map(DeclaredFunction::module).collect(Collectors.toSet());
        var sampled = new HashSet<String>();
        try (var files = Files.walk(Path.of("../../events"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(PartnerSoftware.json(Files.readString(file))).matches(JsonNode::isObject, file.toString());
                sampled.add(file.getParent().getFileName().toString());
            }
        }

        assertThat(sampled).isEqualTo(modules);
    }

    @ParameterizedTest
    @CsvSource({
        "REQUEST_TOO_LARGE, 413",
        "THROTTLED, 429",
        "QUOTA_EXCEEDED, 429",
        "INTEGRATION_TIMEOUT, 504",
        "INTEGRATION_FAILURE, 504",
        "MISSING_AUTHENTICATION_TOKEN, 404",
        "RESOURCE_NOT_FOUND, 404",
        "DEFAULT_4XX, 400",
        "DEFAULT_5XX, 500"
    })
    void gives_what_the_gateway_answers_the_contracts_body(String kind, int status) {
        var api = TEMPLATE.resources("AWS::Serverless::Api").get("Api");
        var answer = map(map(api, "GatewayResponses"), kind);
        var error = PartnerSoftware.json(
                        map(answer, "ResponseTemplates").get("application/json").toString())
                .get("errors")
                .get(0);

        assertThat(number(answer, "StatusCode")).isEqualTo(status);
        assertThat(error.get("code").getIntValue()).isEqualTo(status);
        assertThat(error.get("message").getStringValue()).isNotEmpty();
    }

    @Test
    void takes_every_body_as_bytes() {
        assertThat(TEMPLATE.resources("AWS::Serverless::Api").get("Api").get("BinaryMediaTypes"))
                .isEqualTo(List.of("*/*"));
    }

    @Test
    void bounds_each_kind_of_route_by_a_rate_of_its_own() {
        var bounded = maps((Collection<?>) API.get("MethodSettings"));

        // as CloudFormation spells a path: the slashes after the first are ~1
        assertThat(bounded)
                .extracting(setting -> setting.get("HttpMethod") + " " + setting.get("ResourcePath"))
                .contains(
                        "* /*",
                        "GET /~1teledossiers~1v1~1notifications",
                        "POST /~1oauth2~1token",
                        "POST /~1token",
                        "POST /~1webhooks~1datapass",
                        "GET /~1portail~1{proxy+}",
                        "POST /~1portail~1{proxy+}");
        assertThat(bounded).allSatisfy(setting -> {
            assertThat(number(setting, "ThrottlingRateLimit")).isBetween(1, 500);
            assertThat(number(setting, "ThrottlingBurstLimit")).isGreaterThan(number(setting, "ThrottlingRateLimit"));
            assertThat(setting.get("MetricsEnabled")).isEqualTo(true);
            assertThat(setting.get("ResourcePath").toString())
                    .satisfiesAnyOf(
                            path -> assertThat(path).isEqualTo("/*"),
                            path -> assertThat(served())
                                    .contains(path.substring(1).replace("~1", "/")));
        });
    }

    private static List<String> served() {
        return DeclaredFunction.all().stream()
                .flatMap(function -> function.routes().stream())
                .map(DeclaredFunction.DeclaredRoute::path)
                .toList();
    }

    @Test
    void lets_the_portal_take_no_room_of_the_mailboxes() {
        var functions = TEMPLATE.resources("AWS::Serverless::Function");

        assertThat(functions.get("PortalFunction").get("ReservedConcurrentExecutions"))
                .isEqualTo(onlyIf("PortalIsBounded", "PortalConcurrency"));
        assertThat(functions.get("MailboxFunction").get("ReservedConcurrentExecutions"))
                .isEqualTo(onlyIf("MailboxIsReserved", "MailboxConcurrency"));
    }

    private static Map<String, Object> onlyIf(String condition, String parameter) {
        return Map.of("Fn::If", List.of(condition, Map.of("Ref", parameter), Map.of("Ref", "AWS::NoValue")));
    }

    @Test
    void puts_a_firewall_before_the_stage_on_AWS() {
        var association = TEMPLATE.declarations("AWS::WAFv2::WebACLAssociation").get("FirewallOfTheApi");

        assertThat(association.get("Condition")).isEqualTo("OnAws");
        assertThat(map(association, "Properties").get("WebACLArn").toString()).contains("Firewall.Arn");
        assertThat(map(association, "Properties").get("ResourceArn").toString())
                .contains("/restapis/${Api}/stages/${Api.Stage}");
    }

    @ParameterizedTest
    @CsvSource({
        "/portail, true",
        "/portail/connexion, true",
        "/hub/portail/connexion, true",
        "/oauth2/token, true",
        "/token, true",
        "/hub/token, true",
        "/tokens, false",
        "/portailleurs, false",
        "/teledossiers/v1/folders, false",
        "/teledossiers/v1/cases/portail/events, false",
        "/referential/v1/organizations, false",
        "/webhooks/datapass, false"
    })
    void blocks_by_managed_rules_on_the_portal_and_the_tokens_and_only_counts_elsewhere(String path, boolean blocks) {
        var managed = firewallRules().stream()
                .filter(rule -> map(rule, "Statement").containsKey("ManagedRuleGroupStatement"))
                .toList();

        assertThat(managed).hasSize(2).allSatisfy(rule -> {
            var scope = map(map(map(rule, "Statement"), "ManagedRuleGroupStatement"), "ScopeDownStatement");
            var blocking = map(rule, "OverrideAction").containsKey("None");
            var matched = Pattern.compile(regex(blocking ? scope : map(map(scope, "NotStatement"), "Statement")))
                    .matcher(path)
                    .find();
            assertThat(blocking == matched).as(rule.get("Name").toString()).isEqualTo(blocking == blocks);
            assertThat(blocking || map(rule, "OverrideAction").containsKey("Count"))
                    .isTrue();
        });
    }

    @Test
    void stops_no_real_client_by_the_rules_that_real_clients_break() {
        var overrides = firewallRules().stream()
                .filter(rule -> map(rule, "OverrideAction").containsKey("None"))
                .flatMap(rule -> maps((Collection<?>) map(map(rule, "Statement"), "ManagedRuleGroupStatement")
                                .get("RuleActionOverrides"))
                        .stream())
                .filter(override -> map(override, "ActionToUse").containsKey("Count"))
                .map(override -> override.get("Name"));

        assertThat(overrides).contains("SizeRestrictions_BODY", "NoUserAgent_HEADER");
    }

    @Test
    void counts_the_rate_of_the_API_by_the_Authorization_header_and_never_by_the_address() {
        var rates = firewallRules().stream()
                .map(rule -> map(map(rule, "Statement"), "RateBasedStatement"))
                .filter(rate -> !rate.isEmpty())
                .toList();

        assertThat(rates).anySatisfy(rate -> {
            assertThat(rate.get("AggregateKeyType")).isEqualTo("CUSTOM_KEYS");
            assertThat(rate.get("CustomKeys").toString()).contains("Header", "Name=authorization");
            assertThat(rate).doesNotContainKey("ScopeDownStatement");
        });
        assertThat(rates)
                .filteredOn(rate -> "IP".equals(rate.get("AggregateKeyType")))
                .allSatisfy(rate ->
                        assertThat(regex(map(rate, "ScopeDownStatement"))).startsWith("^(/hub)?/portail"));
    }

    private static List<Map<String, Object>> firewallRules() {
        return maps((Collection<?>)
                TEMPLATE.resources("AWS::WAFv2::WebACL").get("Firewall").get("Rules"));
    }

    private static String regex(Map<String, Object> statement) {
        return String.valueOf(map(statement, "RegexMatchStatement").get("RegexString"));
    }

    @Test
    void logs_every_access_with_its_source_and_nothing_of_what_was_said() {
        assertThat(API.get("AccessLogSetting").toString())
                .contains("AccessLogs.Arn", "$context.identity.sourceIp", "$context.resourcePath", "$context.status")
                .doesNotContain("$context.path", "$input", "querystring", "authorizer", "userAgent");
        assertThat(TEMPLATE.resources("AWS::ApiGateway::Account")).isNotEmpty();
    }

    @Test
    void gives_no_secret_to_a_function_but_the_name_of_where_it_is_kept() {
        var hidden = TEMPLATE.section("Parameters").entrySet().stream()
                .filter(parameter -> Boolean.TRUE.equals(
                        map(TEMPLATE.section("Parameters"), parameter.getKey()).get("NoEcho")))
                .map(Map.Entry::getKey)
                .toList();
        var secrets = TEMPLATE.declarations("AWS::SecretsManager::Secret");

        assertThat(hidden)
                .containsExactlyInAnyOrder("SqlPassword", "SigningKeys", "DatapassSecrets", "SealKeys", "SmtpPassword");
        TEMPLATE.resources("AWS::Serverless::Function").forEach((name, function) -> {
            var variables = map(map(function, "Environment"), "Variables");
            hidden.forEach(secret -> assertThat(variables.toString()).as(name).doesNotContain("Ref=" + secret + "}"));
            var kept = variables.values().stream()
                    .map(The_template::logicalName)
                    .filter(secrets::containsKey)
                    .toList();
            var policies = String.valueOf(function.get("Policies"));
            kept.forEach(secret -> assertThat(policies)
                    .as(name)
                    .contains("secretsmanager:GetSecretValue", "Fn::GetAtt=" + secret + ".Id"));
            assertThat(policies.contains("kms:Decrypt")).as(name).isEqualTo(!kept.isEmpty());
        });
        assertThat(hidden)
                .allSatisfy(parameter -> assertThat(secrets.values().toString()).contains("Ref=" + parameter));
        assertThat(secrets).allSatisfy((name, secret) -> {
            assertThat(map(secret, "Properties").get("KmsKeyId")).isEqualTo(Map.of("Fn::GetAtt", "SecretsKey.Arn"));
            assertThat(secret.get("DeletionPolicy")).isEqualTo("Retain");
        });
        assertThat(TEMPLATE.resources("AWS::KMS::Key").get("SecretsKey").get("EnableKeyRotation"))
                .isEqualTo(true);
    }

    @Test
    void needs_no_secret_to_poll_a_mailbox() {
        assertThat(TEMPLATE.resources("AWS::Serverless::Function")
                        .get("MailboxFunction")
                        .toString())
                .doesNotContain("Secret", "kms:", "secretsmanager");
    }

    @Test
    void answers_at_its_domain_alone_where_it_has_one() {
        assertThat(API.get("DisableExecuteApiEndpoint")).isEqualTo(Map.of("Fn::If", List.of("HasDomain", true, false)));
    }

    @Test
    void is_not_deployed_on_AWS_without_somebody_to_alarm() {
        var rule = map(TEMPLATE.section("Rules"), "AlarmsAreHeard");

        assertThat(rule.get("RuleCondition")).isEqualTo(Map.of("Fn::Equals", List.of(Map.of("Ref", "Home"), "aws")));
        assertThat(rule.get("Assertions").toString()).contains("Fn::Not", "Ref=AlarmTopic");
        assertThat(TEMPLATE.resources("AWS::CloudWatch::Alarm"))
                .allSatisfy(
                        (name, alarm) -> assertThat(alarm.get("AlarmActions").toString())
                                .as(name)
                                .contains("AlarmsAreSent", "Ref=AlarmTopic"));
    }

    @Test
    void is_not_deployed_on_AWS_without_an_antivirus() {
        var rule = map(TEMPLATE.section("Rules"), "FilesAreScanned");
        var clamd = map(TEMPLATE.section("Rules"), "ClamdIsKnown");

        assertThat(rule.get("RuleCondition")).isEqualTo(Map.of("Fn::Equals", List.of(Map.of("Ref", "Home"), "aws")));
        assertThat(rule.get("Assertions").toString()).contains("Fn::Not", "Ref=Antivirus", "none");
        assertThat(clamd.get("Assertions").toString()).contains("Fn::Not", "Ref=ClamdAddress");
        assertThat(map(TEMPLATE.section("Parameters"), "Antivirus").get("AllowedValues"))
                .isEqualTo(List.of("none", "clamd", "guardduty"));
    }

    @Test
    void gives_a_scan_no_more_time_than_the_lease_of_its_file() {
        var function = TEMPLATE.resources("AWS::Serverless::Function").get("ScanFunction");

        assertThat(number(function, "Timeout")).isLessThanOrEqualTo((int) ScanFiles.LEASE.toSeconds());
    }

    @Test
    void has_GuardDuty_scan_the_attachments_and_tell_the_function_alone() {
        var plan =
                TEMPLATE.declarations("AWS::GuardDuty::MalwareProtectionPlan").get("MalwareScans");
        var rule = TEMPLATE.declarations("AWS::Events::Rule").get("VerdictsRule");

        assertThat(plan.get("Condition")).isEqualTo("ByGuardDuty");
        assertThat(map(plan, "Properties").toString()).contains("BinariesBucket", "attachments/");
        assertThat(rule.get("Condition")).isEqualTo("ByGuardDuty");
        assertThat(map(rule, "Properties").toString())
                .contains("GuardDuty Malware Protection Object Scan Result", "VerdictsQueue.Arn");
    }

    @Test
    void alarms_when_functions_find_no_room_many_requests_are_refused_or_files_are() {
        var watched = TEMPLATE.resources("AWS::CloudWatch::Alarm").values().stream()
                .map(alarm -> alarm.get("Namespace") + " " + alarm.get("MetricName"));
        var counted = TEMPLATE.resources("AWS::Logs::MetricFilter").values().stream()
                .map(filter -> filter.get("FilterPattern"));

        assertThat(watched)
                .contains(
                        "AWS/Lambda Throttles",
                        "Relais AnswersOf401",
                        "Relais AnswersOf429",
                        "Relais RefusedFiles",
                        "Relais LateScans");
        assertThat(counted)
                .containsExactlyInAnyOrder(
                        "{ $.status = \"401\" }",
                        "{ $.status = \"429\" }",
                        '"' + RefusalLog.WARNING + '"',
                        '"' + WarnOfWaitingFiles.WARNING + '"');
    }

    @Test
    void takes_messages_of_every_queue_over_TLS_only() {
        var protectedQueues = TEMPLATE.resources("AWS::SQS::QueuePolicy").values().stream()
                .filter(policy -> maps(
                                (Collection<?>) map(policy, "PolicyDocument").get("Statement"))
                        .stream()
                        .anyMatch(The_template::refusesClearText))
                .flatMap(policy -> ((Collection<?>) policy.get("Queues")).stream())
                .map(The_template::logicalName);

        assertThat(protectedQueues)
                .containsExactlyInAnyOrderElementsOf(
                        TEMPLATE.resources("AWS::SQS::Queue").keySet());
    }

    private static boolean refusesClearText(Map<String, Object> statement) {
        return "Deny".equals(statement.get("Effect"))
                && "sqs:*".equals(statement.get("Action"))
                && "*".equals(statement.get("Principal"))
                && "false".equals(map(map(statement, "Condition"), "Bool").get("aws:SecureTransport"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AWS::DynamoDB::Table",
                "AWS::S3::Bucket",
                "AWS::SQS::Queue",
                "AWS::SecretsManager::Secret",
                "AWS::KMS::Key",
                "AWS::Logs::LogGroup"
            })
    void keeps_what_holds_data_when_the_stack_goes(String type) {
        assertThat(TEMPLATE.declarations(type)).isNotEmpty().allSatisfy((name, resource) -> {
            // a lost result of GuardDuty is asked for again
            var policy = name.startsWith("Verdicts") ? "Delete" : "Retain";
            assertThat(resource.get("DeletionPolicy")).as(name).isEqualTo(policy);
            assertThat(resource.get("UpdateReplacePolicy")).as(name).isEqualTo(policy);
        });
    }

    @Test
    void lets_nobody_delete_a_table_by_mistake_on_AWS() {
        assertThat(TEMPLATE.resources("AWS::DynamoDB::Table"))
                .allSatisfy((name, table) -> assertThat(table.get("DeletionProtectionEnabled"))
                        .as(name)
                        .isEqualTo(Map.of("Fn::If", List.of("OnAws", true, false))));
    }

    @Test
    void names_under_OnAws_what_no_emulator_knows() {
        assertThat(List.of(
                        "AWS::WAFv2::WebACL",
                        "AWS::WAFv2::WebACLAssociation",
                        "AWS::ApiGateway::Account",
                        "AWS::Logs::MetricFilter"))
                .allSatisfy(type -> assertThat(TEMPLATE.declarations(type).values())
                        .allSatisfy(resource ->
                                assertThat(resource.get("Condition")).isEqualTo("OnAws")));
    }

    private static String queueOf(Map<String, Object> event) {
        return logicalName(event.get("Queue"));
    }

    /** Behind {@code !Ref X} and {@code !GetAtt X.Arn}. */
    private static String logicalName(Object reference) {
        return reference instanceof Map<?, ?> call
                ? call.values().iterator().next().toString().split("\\.")[0]
                : String.valueOf(reference);
    }

    private static int number(Map<String, Object> parent, String key) {
        return ((Number) parent.get(key)).intValue();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, ?> parent, String key) {
        return parent.get(key) instanceof Map<?, ?> child ? (Map<String, Object>) child : Map.of();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Collection<?> children) {
        return children.stream().map(child -> (Map<String, Object>) child).toList();
    }
}
