package relais.emulators;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that accepts everything and delivers nothing outside. Without a folder it forgets its mails when it
 * stops.
 */
public final class EmbeddedMail implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 30_000;

    private final GreenMail server;
    private final List<MimeMessage> before;

    private EmbeddedMail(GreenMail server, List<MimeMessage> before) {
        this.server = server;
        this.before = before;
    }

    public static EmbeddedMail start(int port) {
        return started(port, null, List.of());
    }

    /** Stores each mail in the folder before acknowledging it, and loads those of earlier runs. */
    public static EmbeddedMail start(Path folder, int port) throws IOException {
        var kept = KeptMails.in(folder);
        return started(port, kept, kept.all());
    }

    private static EmbeddedMail started(int port, @Nullable KeptMails kept, List<MimeMessage> before) {
        var setup = new ServerSetup(Loopback.claim(port), Loopback.HOST, ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(PATIENCE_MILLIS);
        var server = new GreenMail(setup);
        var users = server.getUserManager();
        users.setMessageDeliveryHandler((message, address) -> {
            if (kept != null) {
                kept.add(message.getMessage());
            }
            return mailbox(users, address);
        });
        server.start();
        return new EmbeddedMail(server, before);
    }

    private static GreenMailUser mailbox(UserManager users, MailAddress address) throws UserException {
        var known = users.getUserByEmail(address.getEmail());
        return known != null ? known : users.createUser(address.getEmail(), address.getEmail(), address.getEmail());
    }

    /** One message for each recipient, in the order of arrival, earlier runs first. */
    public List<MimeMessage> received() {
        return Stream.concat(before.stream(), Stream.of(server.getReceivedMessages()))
                .toList();
    }

    /** Empties every mailbox, for a test that counts. */
    public void forget() throws Exception {
        server.purgeEmailFromAllMailboxes();
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    @Override
    public void close() {
        server.stop();
    }
}
