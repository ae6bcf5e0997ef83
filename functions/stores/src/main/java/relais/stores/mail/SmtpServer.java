package relais.stores.mail;

import java.util.Properties;
import org.jspecify.annotations.Nullable;
import relais.stores.secret.Secret;

/**
 * The SMTP server that sends the hub's mails.
 *
 * @param encrypted true if no mail leaves without STARTTLS or with a certificate of another name
 * @param login null if the server wants none
 */
public record SmtpServer(
        String host, int port, boolean encrypted, @Nullable Login login) {
    private static final String TIMEOUT_MILLIS = "10000";

    public record Login(String user, Secret password) {}

    /** A server on this machine, which wants neither encryption nor login. */
    public static SmtpServer plain(String host, int port) {
        return new SmtpServer(host, port, false, null);
    }

    /** @param domain the name under which the hub presents itself */
    Properties settings(String domain) {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", host);
        settings.setProperty("mail.smtp.port", Integer.toString(port));
        settings.setProperty("mail.smtp.localhost", domain);
        settings.setProperty("mail.smtp.auth", Boolean.toString(login != null));
        settings.setProperty("mail.smtp.starttls.enable", "true");
        settings.setProperty("mail.smtp.starttls.required", Boolean.toString(encrypted));
        settings.setProperty("mail.smtp.ssl.checkserveridentity", Boolean.toString(encrypted));
        settings.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        settings.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        settings.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        return settings;
    }
}
