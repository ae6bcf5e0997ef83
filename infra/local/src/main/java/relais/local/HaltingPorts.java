package relais.local;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import relais.domain.Ledger;
import relais.domain.attachment.Binaries;
import relais.domain.mailbox.Mailboxes;
import relais.domain.outbox.WorkQueue;

/**
 * Kills the runner as {@code kill -9} would, before the n-th call of a port since the file {@code relais.halt.file}
 * appeared, whose content is n. The tests crash the hub at any point with it.
 */
@Singleton
@Requires(property = "relais.halt.file")
final class HaltingPorts implements BeanCreatedEventListener<Object> {
    private static final int KILLED = 137;

    private final Path file;
    private final AtomicInteger calls = new AtomicInteger();

    HaltingPorts(@Value("${relais.halt.file}") Path file) {
        this.file = file;
    }

    @Override
    public Object onCreated(BeanCreatedEvent<Object> event) {
        return switch (event.getBean()) {
            case Ledger ledger -> watched(Ledger.class, ledger);
            case Mailboxes mailboxes -> watched(Mailboxes.class, mailboxes);
            case Binaries binaries -> watched(Binaries.class, binaries);
            case WorkQueue queue -> watched(WorkQueue.class, queue);
            default -> event.getBean();
        };
    }

    private <T> T watched(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    if (Files.exists(file) && calls.incrementAndGet() == fatalCall()) {
                        Runtime.getRuntime().halt(KILLED);
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private int fatalCall() {
        try {
            return Integer.parseInt(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
