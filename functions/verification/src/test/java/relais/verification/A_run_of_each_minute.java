package relais.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_METZ;
import static relais.domain.process.KnownProcesses.CERTDC;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relais.domain.Ledger;
import relais.domain.MutableClock;
import relais.domain.OrganizationId;
import relais.domain.Promise;
import relais.domain.subscription.SubscriptionStatus;

final class A_run_of_each_minute {
    private final ApplicationContext context =
            ApplicationContext.run(Map.of("relais.portal.url", "https://relais.example/portail"));
    private final Karim karim = new Karim(context.getBean(Ledger.class), null);
    private final VerifyFunction function = new VerifyFunction(context);

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    @Promise("HUB-38")
    void asks_whom_it_is_time_to_ask_and_nobody_twice() {
        var asked = function.handleRequest("", null);
        var again = function.handleRequest("", null);

        assertThat(asked).isEqualTo(1);
        assertThat(again).isZero();
        assertThat(karim.question()).isNotNull();
        assertThat(karim.mailsOwed(context.getBean(MutableClock.class).instant()))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "\"verify\"", "[]", "null"})
    void happens_whatever_the_schedule_sends(String event) throws IOException {
        assertThat(function.handleRequest(json(event), null)).isEqualTo(1);
    }

    @Test
    void happens_on_the_event_of_the_scheduler() throws IOException {
        var event = Files.readString(Path.of("..", "..", "events", "verification", "schedule.json"));

        assertThat(function.handleRequest(json(event), null)).isEqualTo(1);
    }

    @Test
    void ends_the_subscriptions_whose_handover_is_over() {
        var ledger = context.getBean(Ledger.class);
        var now = context.getBean(MutableClock.class).instant();
        var handedOver = aSubscription(MAIRIE_DE_CLAMART, CERTDC)
                .handedTo(MAIRIE_DE_METZ, now)
                .build();
        ledger.write(tables -> tables.subscriptions().save(handedOver));

        function.handleRequest("", null);

        assertThat(ledger.transaction(tables -> tables.subscriptions().find(handedOver.id()))
                        .orElseThrow()
                        .status())
                .isEqualTo(SubscriptionStatus.SUSPENDED);
    }

    @Test
    void invites_once_who_is_named_to_run_the_hub_when_nobody_does() {
        var hub = OrganizationId.parse("ADMIN-13002526500013-75107");
        Map<String, Object> named = Map.of(
                "relais.portal.url", "https://relais.example/portail",
                "relais.operator.administration", hub.toString(),
                "relais.operator.first-name", "Olive",
                "relais.operator.last-name", "Perrin",
                "relais.operator.email", "olive.perrin@dinum.example");
        try (var other = ApplicationContext.run(named)) {
            var verify = new VerifyFunction(other);

            verify.handleRequest("", null);
            verify.handleRequest("", null);

            var people = other.getBean(Ledger.class)
                    .transaction(tables -> tables.accounts().of(hub));
            assertThat(people).singleElement().satisfies(olive -> {
                assertThat(olive.person().fullName()).isEqualTo("Olive Perrin");
                assertThat(olive.isInvited()).isTrue();
            });
        }
    }

    private Object json(String event) throws IOException {
        return context.getBean(JsonMapper.class).readValue(event, Object.class);
    }
}
