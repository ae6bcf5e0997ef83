package relais.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.Ledger;
import relais.domain.SequentialIds;
import relais.domain.folder.FolderBuilder;
import relais.domain.organization.Partners;
import relais.domain.outbox.Effect;
import relais.domain.outbox.Mail;
import relais.domain.outbox.MemoryMailer.Sent;
import relais.domain.outbox.OutboxEntry;
import relais.domain.process.KnownProcesses;
import relais.domain.subscription.NotificationFrequency;

final class A_batch_of_work {
    private static final String LYON = "etat-civil@lyon.example";
    private static final String METZ = "etat-civil@metz.example";

    private final ApplicationContext context =
            ApplicationContext.run(Map.of("relais.portal.url", "https://relais.example/portail"));
    private final Ledger ledger = context.getBean(Ledger.class);
    private final PostOffice mailer = context.getBean(PostOffice.class);
    private WorkFunction function;

    @BeforeEach
    void start() {
        function = new WorkFunction(context);
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void sends_the_mail_that_each_message_names() throws IOException {
        var event = Events.work();
        owe(Events.rowOf(event, 0), LYON);
        owe(Events.rowOf(event, 1), METZ);

        var answer = function.handleRequest(event, null);

        assertThat(answer.getBatchItemFailures()).isEmpty();
        assertThat(mailer.taken()).extracting(sent -> sent.mail().to()).containsExactly(List.of(LYON), List.of(METZ));
    }

    @Test
    void sends_one_mail_for_a_message_that_comes_twice() {
        var row = owe(SequentialIds.UNIQUE.next(), LYON);

        function.handleRequest(Events.messages(row, row), null);
        var later = function.handleRequest(Events.messages(row), null);

        assertThat(later.getBatchItemFailures()).isEmpty();
        assertThat(mailer.taken()).extracting(Sent::id).containsExactly(row);
    }

    @Test
    void writes_a_digest_with_the_portals_address() {
        ledger.write(tables -> {
            tables.processes().save(KnownProcesses.ETAT_CIVIL);
            Partners.ALL.forEach(tables.organizations()::save);
            tables.subscriptions()
                    .save(aSubscription(MAIRIE_DE_LYON, KnownProcesses.ETAT_CIVIL)
                            .mailing(NotificationFrequency.EACH, LYON)
                            .build());
        });
        var row = SequentialIds.UNIQUE.next();
        var owed = new Effect.MailArrival(MAIRIE_DE_LYON, KnownProcesses.ETAT_CIVIL.code());
        ledger.write(tables -> tables.outbox().add(OutboxEntry.due(row, row, owed, FolderBuilder.TODAY)));

        function.handleRequest(Events.messages(row), null);

        assertThat(mailer.taken())
                .singleElement()
                .satisfies(sent ->
                        assertThat(sent.mail().text()).contains("https://relais.example/portail/teledossiers?"));
        assertThat(isOwed(row)).isFalse();
    }

    @Test
    void hands_back_only_the_message_whose_mail_could_not_be_sent() {
        var lyon = owe(SequentialIds.UNIQUE.next(), LYON);
        var metz = owe(SequentialIds.UNIQUE.next(), METZ);
        mailer.refuse(LYON);

        var answer = function.handleRequest(Events.messages(lyon, metz), null);

        assertThat(answer.getBatchItemFailures())
                .extracting(BatchItemFailure::getItemIdentifier)
                .containsExactly("message-1");
        assertThat(mailer.taken()).extracting(Sent::id).containsExactly(metz);
        assertThat(isOwed(lyon)).isTrue();
        assertThat(isOwed(metz)).isFalse();
    }

    @Test
    void hands_back_a_message_that_names_nothing() {
        var metz = owe(SequentialIds.UNIQUE.next(), METZ);

        var answer = function.handleRequest(Events.messages("hello", metz), null);

        assertThat(answer.getBatchItemFailures())
                .extracting(BatchItemFailure::getItemIdentifier)
                .containsExactly("message-1");
        assertThat(mailer.taken()).hasSize(1);
    }

    private UUID owe(UUID id, String address) {
        var mail = new Mail(List.of(address), "Certificat de décès électronique", "Bonjour,");
        var row = OutboxEntry.due(id, SequentialIds.UNIQUE.next(), new Effect.SendMail(mail), FolderBuilder.TODAY);
        ledger.write(tables -> tables.outbox().add(row));
        return id;
    }

    private boolean isOwed(UUID row) {
        return ledger.transaction(tables -> tables.outbox().find(row)).isPresent();
    }
}
