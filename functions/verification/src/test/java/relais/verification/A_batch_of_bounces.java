package relais.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Promise;
import relais.domain.account.People;
import relais.domain.account.PortalAddress;
import relais.domain.account.Question;
import relais.domain.account.Role;
import relais.domain.membership.Appointments;
import relais.domain.person.EmailAddress;
import relais.domain.person.Person;

final class A_batch_of_bounces {
    private static final Instant SENT = Instant.parse("2026-06-02T07:00:18Z");

    /** In {@code events/verification/bounce.json}. */
    private static final UUID CAUSE = UUID.fromString("01980f2a-5c00-7000-8000-000000000001");

    private final ApplicationContext context = ApplicationContext.run();
    private final Karim karim = new Karim(
            context.getBean(Ledger.class), Question.decided(CAUSE, SENT).sent(SENT));
    private final BounceFunction function = new BounceFunction(context);

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    @Promise("HUB-39")
    void notes_the_question_that_the_event_of_ses_names() throws IOException {
        var answer = function.handleRequest(sample(), null);

        assertThat(answer.getBatchItemFailures()).isEmpty();
        assertThat(karim.question().bouncedAt()).isEqualTo("2026-06-02T07:30:00Z");
        assertThat(karim.question().answerBy()).isNull();
    }

    @Test
    @Promise("HUB-27")
    void tells_who_administers_of_the_invitation_that_did_not_arrive() throws IOException {
        var ledger = context.getBean(Ledger.class);
        var appointments = new Appointments(
                context.getBean(Ids.class),
                new SecureRandom(),
                new PortalAddress(URI.create("https://relais.example/portail")),
                context.getBean(Clock.class));
        var unreached = new Person("Karim", "Benali", null, null, new EmailAddress("karim.benali@rebond.example"));
        var administrator = ledger.transaction(tables -> {
            appointments.appoint(tables, unreached, MAIRIE_DE_LYON, Role.AGENT, Map.of(), "Jeanne");
            var id = appointments
                    .appoint(tables, People.jeanne(), MAIRIE_DE_LYON, Role.LOCAL_ADMINISTRATOR, Map.of(), "DataPass")
                    .accountId();
            var jeanne = tables.accounts().find(id).orElseThrow().withPassword("hash");
            tables.accounts().update(jeanne);
            return id;
        });
        var before = owed(ledger, administrator);

        function.handleRequest(sample(), null);
        function.handleRequest(sample(), null);

        assertThat(owed(ledger, administrator)).isEqualTo(before + 1);
    }

    private static int owed(Ledger ledger, UUID account) {
        return ledger.transaction(tables -> tables.outbox().dueFor(account, Instant.MAX))
                .size();
    }

    @Test
    void that_comes_twice_changes_nothing_more() throws IOException {
        function.handleRequest(sample(), null);
        var once = karim.question();

        function.handleRequest(sample(), null);

        assertThat(karim.question()).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // a mail without our header, an unknown cause, another event
                "{\"detail\":{\"eventType\":\"Bounce\",\"mail\":{\"headers\":[{\"name\":\"To\",\"value\":\"a@b.example\"}]}}}",
                "{\"detail\":{\"eventType\":\"Bounce\",\"mail\":{}}}",
                "{\"detail\":{\"eventType\":\"Bounce\",\"mail\":{\"headers\":[{\"name\":\"X-Relais-Cause\",\"value\":\"01980f2a-5c00-7000-8000-00000000ffff\"}]}}}",
                "{\"detail\":{\"eventType\":\"Delivery\",\"mail\":{\"headers\":[{\"name\":\"X-Relais-Cause\",\"value\":\"01980f2a-5c00-7000-8000-000000000001\"}]}}}"
            })
    void of_other_mails_is_taken_and_changes_nothing(String event) {
        var answer = function.handleRequest(message(event), null);

        assertThat(answer.getBatchItemFailures()).isEmpty();
        assertThat(karim.question().bouncedAt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "{}", "{\"detail\":{\"eventType\":\"Bounce\"}}"})
    void hands_back_what_it_cannot_read(String event) {
        var answer = function.handleRequest(message(event), null);

        assertThat(answer.getBatchItemFailures())
                .extracting(BatchItemFailure::getItemIdentifier)
                .containsExactly("message-1");
    }

    private static SQSEvent sample() throws IOException {
        var file = Path.of("..", "..", "events", "verification", "bounce.json");
        return LambdaEventSerializers.serializerFor(SQSEvent.class, A_batch_of_bounces.class.getClassLoader())
                .fromJson(Files.readString(file));
    }

    private static SQSEvent message(String body) {
        var message = new SQSEvent.SQSMessage();
        message.setMessageId("message-1");
        message.setBody(body);
        var event = new SQSEvent();
        event.setRecords(List.of(message));
        return event;
    }
}
