package relais.local;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import relais.emulators.EmbeddedServices;

/** The hub while it runs: the embedded services, every function on one port, and what in the cloud would call them. */
public final class LocalHub implements AutoCloseable {
    private static final long ONE_GIGABYTE = 1L << 30;
    private static final int SQL_CONNECTIONS = 10;

    private final Options options;
    private final EmbeddedServices services;
    private final ApplicationContext context;
    private final EmbeddedServer server;
    private final CloudCalls calls;
    private final Credentials credentials;

    private LocalHub(Options options, EmbeddedServices services, ApplicationContext context) {
        this.options = options;
        this.services = services;
        this.context = context;
        this.credentials = context.getBean(DemonstrationData.class).load(options.credentials());
        this.server = context.getBean(EmbeddedServer.class).start();
        this.calls = context.getBean(CloudCalls.class).start();
    }

    /** @throws IllegalStateException with a sentence to show, when something stands in the way */
    static LocalHub start(Options options) {
        requireFree(options.port());
        if (options.fresh()) {
            Folders.empty(options.data());
            Folders.empty(options.credentials());
        }
        var services = EmbeddedServices.start(options.data());
        EmbeddedServices.becomeDefaultCredentials();
        try {
            return new LocalHub(options, services, ApplicationContext.run(properties(options, services), "local"));
        } catch (RuntimeException e) {
            services.close();
            throw e;
        }
    }

    public String url() {
        return "http://localhost:" + server.getPort();
    }

    Credentials credentials() {
        return credentials;
    }

    EmbeddedServices services() {
        return services;
    }

    ApplicationContext context() {
        return context;
    }

    String welcome() {
        return new Welcome(url(), options.folder(), credentials).text();
    }

    @Override
    public void close() {
        calls.close();
        context.close();
        services.close();
    }

    private static Map<String, Object> properties(Options options, EmbeddedServices services) {
        var keys = TokenKeys.keptIn(options.data());
        var properties = new HashMap<String, Object>(services.properties());
        properties.put("relais.tokens.signing-keys", keys.signing());
        properties.put("relais.tokens.public-keys", keys.published());
        properties.put("relais.sql.pool-size", SQL_CONNECTIONS);
        properties.put("relais.mail.from", "ne-pas-repondre@relais.example");
        properties.put("micronaut.application.name", "relais");
        properties.put("micronaut.server.host", "localhost");
        properties.put("micronaut.server.port", options.port() == 0 ? -1 : options.port());
        properties.put("micronaut.server.max-request-size", "1100MB");
        properties.put("relais.upload.limit", ONE_GIGABYTE);
        properties.put("relais.download.limit", ONE_GIGABYTE);
        return properties;
    }

    private static void requireFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Le port %d est déjà pris : arrêtez ce qui l'occupe, ou choisissez-en un autre avec --port."
                            .formatted(port),
                    e);
        }
    }

    /** What is emptied at a fresh start. */
    private static final class Folders {
        static void empty(Path path) {
            if (!Files.exists(path)) {
                return;
            }
            try (var all = Files.walk(path)) {
                all.sorted(java.util.Comparator.reverseOrder()).forEach(Folders::delete);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path path) {
            try {
                Files.delete(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
