package relais.stores.mail;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import relais.domain.outbox.Mailer;
import relais.stores.aws.AwsClients;
import relais.stores.secret.Secrets;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** Opens the one mailer that relais.mail.transport names. */
@Factory
@Requires(property = "relais.mail.from")
public final class MailFactory {

    @Singleton
    @Requires(classes = MimeMessage.class)
    @Requires(property = "relais.mail.transport", value = "smtp")
    Mailer smtp(
            @Property(name = "relais.smtp.host") String host,
            @Property(name = "relais.smtp.port", defaultValue = "25") int port,
            @Property(name = "relais.smtp.user") @Nullable String user,
            @Property(name = "relais.smtp.password") @Nullable String password,
            @Property(name = "relais.mail.from") String from,
            @Property(name = "relais.home", defaultValue = "aws") String home,
            Secrets secrets,
            Clock clock) {
        var login = user == null || password == null ? null : new SmtpServer.Login(user, secrets.of(password));
        return new SmtpMailer(new SmtpServer(host, port, "aws".equals(home), login), from, clock);
    }

    @Singleton
    @Bean(preDestroy = "close")
    @Requires(classes = SesV2Client.class)
    @Requires(property = "relais.mail.transport", value = "ses")
    public SesV2Client sesClient(AwsClients aws, @Property(name = "relais.ses.endpoint") @Nullable URI endpoint) {
        return aws.open(SesV2Client.builder(), endpoint);
    }

    @Singleton
    @Requires(classes = SesV2Client.class)
    @Requires(property = "relais.mail.transport", value = "ses")
    Mailer ses(
            SesV2Client client,
            @Property(name = "relais.mail.from") String from,
            @Property(name = "relais.ses.configuration-set") @Nullable String events) {
        return new SesMailer(client, from, events);
    }
}
