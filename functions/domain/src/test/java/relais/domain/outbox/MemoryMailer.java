package relais.domain.outbox;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the mails sent, and refuses the addresses in {@link #NOWHERE}. */
public final class MemoryMailer implements Mailer {
    /** A domain reserved for not existing (RFC 2606). */
    public static final String NOWHERE = ".invalid";

    /** A mail and the id of its cause. */
    public record Sent(UUID id, Mail mail) {}

    private final List<Sent> sent = new CopyOnWriteArrayList<>();

    @Override
    public List<String> send(UUID id, Mail mail) {
        sent.add(new Sent(id, mail));
        return mail.to().stream().filter(each -> each.endsWith(NOWHERE)).toList();
    }

    public void forget() {
        sent.clear();
    }

    public List<Sent> sent() {
        return List.copyOf(sent);
    }
}
