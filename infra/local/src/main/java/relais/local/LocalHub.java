package relais.local;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import relais.emulators.EmbeddedServices;
import relais.emulators.Loopback;
import relais.start.Options;

/**
 * The running hub: the embedded services, every function on one port, and the triggers that the cloud would provide.
 */
public final class LocalHub implements AutoCloseable {
    private static final long ONE_GIGABYTE = 1L << 30;
    /** Documents returned on the portal are in memory until they are stored. */
    private static final long TWENTY_MEGABYTES = 20_000_000;

    private static final int LONGEST_LINE = 64 * 1024;
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
        context.getBean(DemonstrationOperator.class).appoint();
        this.server = context.getBean(EmbeddedServer.class).start();
        this.calls = context.getBean(CloudCalls.class).start();
        context.findBean(SimulatedRecipients.class).ifPresent(SimulatedRecipients::start);
    }

    /** @throws IllegalStateException with a sentence to show, if the hub cannot start */
    public static LocalHub start(Options asked) {
        return start(asked, phase -> {});
    }

    /** Like {@link #start(Options)}, announcing each phase as it begins. */
    static LocalHub start(Options asked, Consumer<String> phase) {
        var options = asked.at(Loopback.claim(asked.port()));
        phase.accept("Services embarqués (PostgreSQL, DynamoDB, SQS, S3, courriel), schéma, files et tables");
        var services =
                options.fresh() ? EmbeddedServices.startFresh(options.data()) : EmbeddedServices.start(options.data());
        EmbeddedServices.becomeDefaultCredentials();
        try {
            if (options.fresh()) {
                Files.deleteIfExists(options.credentials());
            }
            return opened(options, services, phase);
        } catch (IOException e) {
            services.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            services.close();
            throw e;
        }
    }

    private static LocalHub opened(Options options, EmbeddedServices services, Consumer<String> phase) {
        phase.accept("Fonctions du hub");
        var context = ApplicationContext.builder(properties(options, services), "local")
                .singletons(services)
                .build();
        try {
            context.start();
            phase.accept("Données de démonstration et appels du cloud");
            return new LocalHub(options, services, context);
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
    }

    public String url() {
        return "http://localhost:" + server.getPort();
    }

    Credentials credentials() {
        return credentials;
    }

    public EmbeddedServices services() {
        return services;
    }

    public ApplicationContext context() {
        return context;
    }

    /** The file of the access log. */
    Path accesses() {
        return options.accesses();
    }

    String welcome() {
        return new Welcome(url(), Path.of(""), options, credentials, services.hasAntivirus()).text();
    }

    @Override
    public void close() {
        calls.close();
        context.findBean(SimulatedRecipients.class).ifPresent(SimulatedRecipients::close);
        context.close();
        services.close();
    }

    private static Map<String, Object> properties(Options options, EmbeddedServices services) {
        var keys = TokenKeys.keptIn(options.data());
        var properties = new HashMap<String, Object>(services.properties());
        properties.put("relais.tokens.signing-keys", keys.signing());
        properties.put("relais.tokens.public-keys", keys.published());
        properties.put("relais.datapass.secrets", WebhookSecret.keptIn(options.data()));
        properties.put("relais.seals.keys", SealKey.keptIn(options.data()));
        properties.put("relais.sql.pool-size", SQL_CONNECTIONS);
        properties.put("relais.sql.share", SQL_CONNECTIONS / 2);
        properties.put(AccessFile.PATH, options.accesses().toString());
        properties.put("relais.mail.from", "ne-pas-repondre@relais.example");
        properties.put("micronaut.application.name", "relais");
        properties.put("micronaut.server.host", "localhost");
        properties.put("micronaut.server.port", options.port());
        properties.put("relais.legal.publisher", "Démonstration de Relais, sur ce poste");
        properties.put("relais.legal.director", "La personne qui a lancé cette démonstration");
        properties.put("relais.legal.host", "Ce poste");
        properties.put("relais.contact.support", "support@relais.example");
        properties.put("relais.contact.accessibility", "accessibilite@relais.example");
        properties.put("relais.contact.personal-data", "donnees-personnelles@relais.example");
        properties.put("relais.portal.url", "http://localhost:%d/portail".formatted(options.port()));
        // a real list of ids or a token of many grants exceeds Netty's default
        properties.put("micronaut.server.netty.max-initial-line-length", LONGEST_LINE);
        properties.put("micronaut.server.netty.max-header-size", LONGEST_LINE);
        properties.put("relais.upload.limit", ONE_GIGABYTE);
        properties.put("relais.download.limit", ONE_GIGABYTE);
        properties.put("relais.return.limit", TWENTY_MEGABYTES);
        return properties;
    }
}
