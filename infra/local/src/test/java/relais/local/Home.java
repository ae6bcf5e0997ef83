package relais.local;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A running hub with the demonstration data: the local runner, or the deployment on the cloud's emulator. */
interface Home {
    Pattern LINK = Pattern.compile("https?://[^/\\s]+(/portail/\\S+)");

    String url();

    Credentials credentials();

    /** DataPass with this hub's secret. */
    DataPassSoftware datapass();

    /** Every mail sent so far, oldest first. */
    List<MimeMessage> mails();

    default PartnerSoftware as(String clientId) {
        return PartnerSoftware.connected(url(), credentials().of(clientId));
    }

    /** The recipients of all mails sent so far, with repeats. */
    default List<String> mailed() {
        return mails().stream().flatMap(mail -> recipients(mail).stream()).toList();
    }

    /** The path and query of the link in the last mail to that address. */
    default String pageMailedTo(String address) throws IOException, MessagingException {
        var last = mails().stream()
                .filter(mail -> recipients(mail).contains(address))
                .reduce((former, latter) -> latter)
                .orElseThrow();
        var link = LINK.matcher(last.getContent().toString());
        if (!link.find()) {
            throw new IllegalStateException("no link in the mail");
        }
        return link.group(1);
    }

    private static List<String> recipients(MimeMessage mail) {
        try {
            return Arrays.stream(mail.getAllRecipients()).map(Object::toString).toList();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
