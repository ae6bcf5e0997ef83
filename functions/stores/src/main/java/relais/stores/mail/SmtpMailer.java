package relais.stores.mail;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import relais.domain.Unavailable;
import relais.domain.outbox.Mail;
import relais.domain.outbox.Mailer;

/**
 * Sends one mail per address by SMTP, so that no addressee sees another. An address refused for good is skipped, because each
 * new attempt would bring the others another copy.
 */
public final class SmtpMailer implements Mailer {
    private static final int CLASS_OF_REPLIES = 100;
    private static final int REFUSED_FOR_GOOD = 5;
    private static final Logger LOG = System.getLogger(SmtpMailer.class.getName());

    private final SmtpServer server;
    private final Session session;
    private final InternetAddress from;
    private final String domain;
    private final Clock clock;

    /** @param from an address, with or without a name before it; its domain ends the mails' Message-ID */
    public SmtpMailer(SmtpServer server, String from, Clock clock) {
        this.server = server;
        this.from = parse(from);
        this.domain = this.from.getAddress().substring(this.from.getAddress().indexOf('@') + 1);
        this.session = Session.getInstance(server.settings(domain));
        this.clock = clock;
    }

    @Override
    public List<String> send(UUID id, Mail mail) {
        var refused = new ArrayList<String>();
        try (var transport = session.getTransport("smtp")) {
            connect(transport);
            for (var address : mail.to()) {
                if (!isTaken(transport, address, id, mail)) {
                    refused.add(address);
                }
            }
            return refused;
        } catch (MessagingException e) {
            // its message and its causes may name the address, which is personal data
            throw new Unavailable("the mail server does not take this mail now: " + reply(e));
        }
    }

    private void connect(Transport transport) throws MessagingException {
        var login = server.login();
        if (login == null) {
            transport.connect();
        } else {
            transport.connect(login.user(), login.password().value());
        }
    }

    /** The server's reply code, or the exception's class if there is none. */
    private static String reply(MessagingException refusal) {
        for (Exception e = refusal; e instanceof MessagingException chained; e = chained.getNextException()) {
            if (e instanceof SMTPAddressFailedException address) {
                return "reply " + address.getReturnCode();
            }
            if (e instanceof SMTPSenderFailedException sender) {
                return "reply " + sender.getReturnCode();
            }
            if (e instanceof SMTPSendFailedException send && send.getReturnCode() > 0) {
                return "reply " + send.getReturnCode();
            }
        }
        return refusal.getClass().getSimpleName();
    }

    /** False if the address was refused for good. */
    private boolean isTaken(Transport transport, String address, UUID id, Mail mail) throws MessagingException {
        try {
            var to = new InternetAddress(address, true);
            transport.sendMessage(message(id, mail, to), new Address[] {to});
            return true;
        } catch (AddressException e) {
            passOver(id);
            return false;
        } catch (SendFailedException e) {
            var isRefused = e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0;
            if (!isRefused && !isMessageRefused(e)) {
                throw e;
            }
            passOver(id);
            return false;
        }
    }

    /**
     * True if the message was refused for good after its recipient was accepted. A refused sender (MAIL) is the deployer's to
     * correct, not the address's fault.
     */
    private static boolean isMessageRefused(SendFailedException refusal) {
        return refusal instanceof SMTPSendFailedException sent
                && sent.getReturnCode() / CLASS_OF_REPLIES == REFUSED_FOR_GOOD
                && (sent.getCommand() == null || !sent.getCommand().startsWith("MAIL"));
    }

    private MimeMessage message(UUID id, Mail mail, InternetAddress to) throws MessagingException {
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<%s@%s>".formatted(id, domain));
            }
        };
        message.setFrom(from);
        message.setRecipient(RecipientType.TO, to);
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setText(mail.text(), StandardCharsets.UTF_8.name());
        message.setHeader(AutoSubmitted.HEADER, AutoSubmitted.GENERATED);
        message.setSentDate(Date.from(clock.instant()));
        message.saveChanges();
        return message;
    }

    /** Does not log the address, which is personal data. */
    private static void passOver(UUID id) {
        LOG.log(Level.WARNING, "an address of mail {0} is refused for good", id);
    }

    private static InternetAddress parse(String address) {
        try {
            return new InternetAddress(address, true);
        } catch (AddressException e) {
            throw new IllegalArgumentException("relais.mail.from is not an address", e);
        }
    }
}
