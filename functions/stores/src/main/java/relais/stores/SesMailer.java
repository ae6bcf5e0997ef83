package relais.stores;

import java.util.UUID;
import relais.domain.notification.Mail;
import relais.domain.notification.Mailer;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;

/**
 * Mails by SES, one for each address, so that nobody sees another's. SES gives every mail a Message-ID of its own: the id of
 * the cause goes in a header beside it.
 */
public final class SesMailer implements Mailer {
    static final String CAUSE = "X-Relais-Cause";

    private final SesV2Client client;
    private final String from;

    public SesMailer(SesV2Client client, String from) {
        this.client = client;
        this.from = from;
    }

    @Override
    public void send(UUID id, Mail mail) {
        var cause = MessageHeader.builder().name(CAUSE).value(id.toString()).build();
        for (var address : mail.to()) {
            client.sendEmail(email -> email.fromEmailAddress(from)
                    .destination(to -> to.toAddresses(address))
                    .content(content -> content.simple(message -> message.subject(utf8(mail.subject()))
                            .body(body -> body.text(utf8(mail.text())))
                            .headers(cause))));
        }
    }

    private static Content utf8(String text) {
        return Content.builder().charset("UTF-8").data(text).build();
    }
}
