package relais.datapass;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.Ledger;
import relais.domain.MemoryLedger;
import relais.domain.organization.Partners;
import relais.domain.outbox.MemoryWorkQueue;
import relais.domain.process.Process;
import relais.domain.process.Status;
import relais.domain.subscription.Subscription;
import relais.domain.subscription.SubscriptionStatus;

final class A_batch_of_decisions {
    private final Ledger ledger = new MemoryLedger();
    private final MemoryWorkQueue mails = new MemoryWorkQueue();
    private final ApplicationContext context = ApplicationContext.builder()
            .properties(Map.of("relais.portal.url", "https://relais.example/portail"))
            .build();
    private DecisionsFunction function;

    @BeforeEach
    void start() {
        ledger.write(tables -> List.of("EtatCivil", "recensementCitoyen")
                .forEach(code -> tables.processes().save(process(code))));
        context.registerSingleton(Ledger.class, ledger);
        context.registerSingleton(mails);
        context.start();
        function = new DecisionsFunction(context);
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void is_applied_as_a_set_a_revocation_before_its_approval_too() throws IOException {
        var answer = function.handleRequest(sample(), null);

        assertThat(answer.getBatchItemFailures()).isEmpty();
        assertThat(subscriptions()).extracting(Subscription::status).containsOnly(SubscriptionStatus.SUSPENDED);
        assertThat(mails.submitted()).isEmpty();
    }

    @Test
    void hands_on_the_invitation_at_once() throws IOException {
        var event = sample();
        event.setRecords(event.getRecords().subList(1, 2));

        function.handleRequest(event, null);

        assertThat(subscriptions()).extracting(Subscription::status).containsOnly(SubscriptionStatus.INACTIVE);
        assertThat(mails.submitted()).hasSize(1);
    }

    @Test
    void applies_what_is_known_of_it_and_keeps_the_rest_for_the_operator() throws IOException {
        var event = sample();
        var approval = event.getRecords().getLast();
        approval.setBody(approval.getBody().replace("recensement_citoyen", "scope_of_tomorrow"));
        event.setRecords(List.of(approval));

        var answer = function.handleRequest(event, null);

        assertThat(answer.getBatchItemFailures()).isEmpty();
        assertThat(subscriptions()).extracting(Subscription::processCode).containsExactly("EtatCivil");
        var waiting = ledger.transaction(tables -> tables.waitingDecisions().all());
        assertThat(waiting)
                .singleElement()
                .satisfies(each -> assertThat(each.unknown()).containsExactly("scope_of_tomorrow"));
    }

    @Test
    void counts_what_waits_in_a_line_that_is_a_metric() {
        assertThat(context.getBean(WaitingMetric.class).line())
                .startsWith("{\"_aws\":{\"Timestamp\":")
                .contains("\"Namespace\":\"Relais\"", "\"DatapassDecisionsWaiting\":1");
    }

    @Test
    void hands_back_what_is_no_decision() throws IOException {
        var event = sample();
        event.getRecords().forEach(message -> message.setBody("hello"));

        assertThat(function.handleRequest(event, null).getBatchItemFailures()).hasSize(2);
    }

    private List<Subscription> subscriptions() {
        return ledger.transaction(tables -> tables.subscriptions().of(MAIRIE_DE_LYON));
    }

    private static SQSEvent sample() throws IOException {
        var text = Files.readString(Path.of("..", "..", "events", "datapass", "decisions.json"));
        return LambdaEventSerializers.serializerFor(SQSEvent.class, A_batch_of_decisions.class.getClassLoader())
                .fromJson(text);
    }

    private static Process process(String code) {
        return new Process(code, code, Partners.DILA, true, Set.of("*"), Set.of(), Set.of(), 1, Set.of(Status.SENT));
    }
}
