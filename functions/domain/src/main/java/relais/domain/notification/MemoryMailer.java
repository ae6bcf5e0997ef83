package relais.domain.notification;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what it was asked to send. */
public final class MemoryMailer implements Mailer {
    /** A mail and the id of its cause. */
    public record Sent(UUID id, Mail mail) {}

    private final List<Sent> sent = new CopyOnWriteArrayList<>();

    @Override
    public void send(UUID id, Mail mail) {
        sent.add(new Sent(id, mail));
    }

    public List<Sent> sent() {
        return List.copyOf(sent);
    }
}
