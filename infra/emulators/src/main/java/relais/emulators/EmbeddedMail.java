package relais.emulators;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;

/** A mail server that accepts everything, delivers nothing outside and forgets all when it stops. */
public final class EmbeddedMail implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 30_000;

    private final GreenMail server;

    private EmbeddedMail(GreenMail server) {
        this.server = server;
    }

    public static EmbeddedMail start(int port) {
        var setup = new ServerSetup(Loopback.claim(port), Loopback.HOST, ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(PATIENCE_MILLIS);
        var server = new GreenMail(setup);
        server.start();
        return new EmbeddedMail(server);
    }

    /** One message a recipient, in the order of arrival. */
    public List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
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
