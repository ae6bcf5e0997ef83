package relais.datapass;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
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
import relais.domain.folder.Status;
import relais.domain.notification.MemoryWorkQueue;
import relais.domain.organization.Partners;
import relais.domain.process.Process;
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
    void hands_back_what_no_demarche_is_known_for_and_applies_the_rest() throws IOException {
        var event = sample();
        var unknown = event.getRecords().getFirst();
        unknown.setBody(unknown.getBody().replace("etat_civil", "scope_of_tomorrow"));

        var answer = function.handleRequest(event, null);

        assertThat(answer.getBatchItemFailures())
                .extracting(BatchItemFailure::getItemIdentifier)
                .containsExactly(unknown.getMessageId());
        assertThat(subscriptions()).hasSize(2);
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
