package relais.stores;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relais.domain.access.Attempts;
import relais.domain.attachment.Binaries;
import relais.domain.datapass.DecisionQueue;
import relais.domain.desk.ArchiveQueue;
import relais.domain.login.Seals;
import relais.domain.mailbox.Mailboxes;
import relais.domain.outbox.Mailer;
import relais.domain.outbox.WorkQueue;
import relais.stores.dynamodb.DynamoDbAttempts;
import relais.stores.dynamodb.DynamoDbMailboxes;
import relais.stores.mail.SesMailer;
import relais.stores.mail.SmtpMailer;
import relais.stores.s3.S3Binaries;
import relais.stores.secret.SecretSeals;
import relais.stores.sqs.SqsArchiveQueue;
import relais.stores.sqs.SqsDecisionQueue;
import relais.stores.sqs.SqsWorkQueue;

/** A function opens everything that it is configured for, and starts without the rest. */
final class WiringTest {
    private static final Map<String, Object> EVERYTHING = Map.of(
            "relais.seals.keys", "essai:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "relais.mailboxes.table", "relais-mailboxes",
            "relais.attempts.table", "relais-attempts",
            "relais.binaries.bucket", "relais-binaries",
            "relais.work.queue-url", "https://sqs.example/relais-work",
            "relais.archives.queue-url", "https://sqs.example/relais-archives",
            "relais.datapass.queue-url", "https://sqs.example/relais-datapass",
            "relais.mail.transport", "ses",
            "relais.mail.from", "ne-pas-repondre@relais.example");

    @Test
    void each_port_that_is_configured_has_its_adapter() {
        try (var function = ApplicationContext.run(EVERYTHING)) {
            assertThat(function.getBean(Mailboxes.class)).isInstanceOf(DynamoDbMailboxes.class);
            assertThat(function.getBean(Attempts.class)).isInstanceOf(DynamoDbAttempts.class);
            assertThat(function.getBean(Binaries.class)).isInstanceOf(S3Binaries.class);
            assertThat(function.getBean(WorkQueue.class)).isInstanceOf(SqsWorkQueue.class);
            assertThat(function.getBean(ArchiveQueue.class)).isInstanceOf(SqsArchiveQueue.class);
            assertThat(function.getBean(DecisionQueue.class)).isInstanceOf(SqsDecisionQueue.class);
            assertThat(function.getBean(Mailer.class)).isInstanceOf(SesMailer.class);
            assertThat(function.getBean(Seals.class)).isInstanceOf(SecretSeals.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Mailboxes.class,
                Attempts.class,
                Binaries.class,
                WorkQueue.class,
                ArchiveQueue.class,
                Mailer.class,
                Seals.class
            })
    void what_is_not_configured_is_not_there(Class<?> port) {
        try (var function = ApplicationContext.run()) {
            assertThat(function.findBean(port)).isEmpty();
        }
    }

    @Test
    void an_empty_endpoint_is_none() {
        var settings =
                Map.<String, Object>of("relais.sqs.endpoint", "", "relais.work.queue-url", "https://sqs.example/q");

        try (var function = ApplicationContext.run(settings)) {
            assertThat(function.getBean(WorkQueue.class)).isInstanceOf(SqsWorkQueue.class);
        }
    }

    @Test
    void mails_leave_by_the_transport_that_is_named() {
        var settings = Map.<String, Object>of(
                "relais.mail.transport", "smtp",
                "relais.smtp.host", "127.0.0.1",
                "relais.mail.from", "ne-pas-repondre@relais.example");

        try (var function = ApplicationContext.run(settings)) {
            assertThat(function.getBean(Mailer.class)).isInstanceOf(SmtpMailer.class);
        }
    }
}
