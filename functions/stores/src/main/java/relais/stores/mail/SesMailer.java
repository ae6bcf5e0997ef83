package relais.stores.mail;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.Unavailable;
import relais.domain.outbox.Mail;
import relais.domain.outbox.Mailer;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

/**
 * Sends one mail per address by SES, so that no addressee sees another. SES gives every mail a Message-ID of its own, so the id
 * of the cause goes in a header beside it. An address refused for good is skipped, because each new attempt would bring the
 * others another copy.
 */
public final class SesMailer implements Mailer {
    static final String CAUSE = "X-Relais-Cause";

    private static final MessageHeader AUTO_SUBMITTED = MessageHeader.builder()
            .name(AutoSubmitted.HEADER)
            .value(AutoSubmitted.GENERATED)
            .build();
    private static final Logger LOG = System.getLogger(SesMailer.class.getName());

    private final SesV2Client client;
    private final String from;
    private final @Nullable String events;

    /** @param events the configuration set that reports bounces; null if none does */
    public SesMailer(SesV2Client client, String from, @Nullable String events) {
        this.client = client;
        this.from = from;
        this.events = events;
    }

    @Override
    public List<String> send(UUID id, Mail mail) {
        var refused = new ArrayList<String>();
        var cause = MessageHeader.builder().name(CAUSE).value(id.toString()).build();
        for (var address : mail.to()) {
            try {
                send(address, mail, cause);
            } catch (BadRequestException | MessageRejectedException e) {
                LOG.log(Level.WARNING, "an address of mail {0} is refused for good: {1}", id, code(e));
                refused.add(address);
            } catch (SesV2Exception e) {
                // its message and its causes may name the address, which is personal data
                throw new Unavailable("SES does not take this mail now: " + code(e));
            }
        }
        return refused;
    }

    private void send(String address, Mail mail, MessageHeader cause) {
        client.sendEmail(email -> email.fromEmailAddress(from)
                .configurationSetName(events)
                .destination(to -> to.toAddresses(address))
                .content(content -> content.simple(message -> message.subject(utf8(mail.subject()))
                        .body(body -> body.text(utf8(mail.text())))
                        .headers(cause, AUTO_SUBMITTED))));
    }

    private static String code(SesV2Exception refusal) {
        var details = refusal.awsErrorDetails();
        return "%d %s".formatted(refusal.statusCode(), details == null ? "" : details.errorCode());
    }

    private static Content utf8(String text) {
        return Content.builder().charset("UTF-8").data(text).build();
    }
}
