package relais.local;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.util.UUID;
import relais.domain.outbox.Mail;
import relais.domain.outbox.Mailer;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Mails to {@link #NOWHERE} bounce a moment after they left, with the event that SES would send. */
@Singleton
@Requires(property = "relais.home", value = "local")
final class SimulatedBounces implements BeanCreatedEventListener<Mailer> {
    static final String NOWHERE = "@rebond.example";

    private static final String EVENT = """
            {"detail-type":"Email Bounced","source":"aws.ses","detail":{"eventType":"Bounce",\
            "bounce":{"bounceType":"Permanent","bounceSubType":"General","bouncedRecipients":[{"emailAddress":"%s"}]},\
            "mail":{"headers":[{"name":"X-Relais-Cause","value":"%s"}]}}}
            """;

    private final BeanProvider<SqsClient> sqs;
    private final String queueUrl;

    SimulatedBounces(BeanProvider<SqsClient> sqs, @Value("${relais.bounces.queue-url}") String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    @Override
    public Mailer onCreated(BeanCreatedEvent<Mailer> event) {
        var real = event.getBean();
        return (id, mail) -> {
            var refused = real.send(id, mail);
            bounce(id, mail);
            return refused;
        };
    }

    private void bounce(UUID id, Mail mail) {
        mail.to().stream()
                .filter(address -> address.endsWith(NOWHERE))
                .forEach(address -> sqs.get()
                        .sendMessage(message -> message.queueUrl(queueUrl).messageBody(EVENT.formatted(address, id))));
    }
}
