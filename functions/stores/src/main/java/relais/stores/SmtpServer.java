package relais.stores;

import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The server that mails leave by.
 *
 * @param encrypted whether nothing is said to it in clear text: without STARTTLS, or with a certificate of another name, no mail
 *     leaves
 * @param login null where the server wants none
 */
public record SmtpServer(
        String host, int port, boolean encrypted, @Nullable Login login) {
    private static final String TIMEOUT_MILLIS = "10000";

    public record Login(String user, Secret password) {}

    /** One of this machine, which wants neither. */
    public static SmtpServer plain(String host, int port) {
        return new SmtpServer(host, port, false, null);
    }

    /** @param domain with which the hub presents itself */
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
