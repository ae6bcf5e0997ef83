package relais.notifications;

import java.util.List;
import java.util.UUID;
import relais.domain.outbox.Mail;
import relais.domain.outbox.Mailer;
import relais.domain.outbox.MemoryMailer;
import relais.domain.outbox.MemoryMailer.Sent;

/** A mailer that refuses one address. */
final class PostOffice implements Mailer {
    private final MemoryMailer taken = new MemoryMailer();
    private volatile String refused = "";

    void refuse(String address) {
        refused = address;
    }

    List<Sent> taken() {
        return taken.sent();
    }

    @Override
    public List<String> send(UUID id, Mail mail) {
        if (mail.to().contains(refused)) {
            throw new IllegalStateException("mailbox full");
        }
        return taken.send(id, mail);
    }
}
