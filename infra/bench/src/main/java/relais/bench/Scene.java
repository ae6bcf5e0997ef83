package relais.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;
import relais.domain.Ledger;
import relais.domain.OrganizationId;
import relais.domain.access.Client;
import relais.domain.access.ClientSecret;
import relais.domain.access.Grant;
import relais.domain.access.Scope;
import relais.domain.folder.Applicant;
import relais.domain.folder.Case;
import relais.domain.folder.Folder;
import relais.domain.folder.PartnerInfo;
import relais.domain.organization.Organization;
import relais.domain.process.Process;
import relais.domain.process.Status;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.Subscription;
import relais.domain.subscription.SubscriptionCopy;
import relais.domain.subscription.SubscriptionStatus;
import relais.emulators.EmbeddedServices;
import relais.stores.sql.SqlLedger;
import relais.tokens.SigningKeys;

/** The partners of the sample events in embedded services, and these events as they would arrive. */
final class Scene {
    private static final OrganizationId DGS = OrganizationId.parse("OSL-12000018700019-75107");
    private static final OrganizationId LYON = OrganizationId.parse("SI-21690123100011-69123");
    private static final OrganizationId METZ = OrganizationId.parse("SI-21570463800013-57463");
    private static final String SAMPLE_NUMBER = "DGS-CERTDC-0000000000001";
    private static final String SAMPLE_CASE = "01980f2a-5c00-7000-8000-0000000000c1";
    private static final long FILE_SIZE = 1L << 30;
    /** Of {@code events/tokens/post-form.json}. */
    private static final String SAMPLE_SECRET = "q3J-Gd0_5eZyZrNNpU7k4pX1jYwWc2bB8sTt6vVh9aA";

    private static final String PORTAL = "https://relais.example/portail";
    private static final int SEAL_BYTES = 32;

    private final EmbeddedServices services;
    private final Issuer issuer = new Issuer(SigningKeys.generate());
    private final AtomicInteger deposits = new AtomicInteger();

    private Scene(EmbeddedServices services) {
        this.services = services;
    }

    static Scene in(EmbeddedServices services) {
        var scene = new Scene(services);
        scene.ledger().write(Scene::seed);
        return scene;
    }

    /** The environment that the template gives a function, for these services. */
    Map<String, String> environment(Room room) {
        var environment = new HashMap<String, String>();
        services.properties().forEach((name, value) -> environment.put(variable(name), String.valueOf(value)));
        environment.put(variable("relais.tokens.public-keys"), issuer.keys().published());
        switch (room) {
            case TOKENS ->
                environment.put(
                        variable("relais.tokens.signing-keys"), issuer.keys().signing());
            case PORTAL -> {
                var seal = Base64.getEncoder().encodeToString(new byte[SEAL_BYTES]);
                environment.put(variable("relais.seals.keys"), "bench:" + seal);
                environment.put(variable("relais.portal.url"), PORTAL);
            }
            case DELIVERY -> environment.put(variable("relais.portal.url"), PORTAL);
            case MAILBOX, INTAKE -> {}
        }
        environment.put("AWS_ACCESS_KEY_ID", EmbeddedServices.ACCESS_KEY);
        environment.put("AWS_SECRET_ACCESS_KEY", EmbeddedServices.SECRET_KEY);
        environment.put("AWS_REGION", EmbeddedServices.REGION);
        return environment;
    }

    /** The room's sample event, from an entitled caller; each deposit has its own number. */
    String event(Room room) throws IOException {
        var token =
                room == Room.INTAKE ? issuer.token("osl-dgs", Scope.OSL, DGS) : issuer.token("si-lyon", Scope.SI, LYON);
        return Files.readString(room.event())
                .replace("${token}", token)
                .replace(SAMPLE_NUMBER, "DGS-CERTDC-%d".formatted(deposits.incrementAndGet()));
    }

    private Ledger ledger() {
        var source = new PGSimpleDataSource();
        source.setUrl(services.jdbcUrl());
        source.setUser(services.jdbcUser());
        source.setPassword(services.jdbcPassword());
        return SqlLedger.open(source);
    }

    private static void seed(Ledger.Tables tables) {
        tables.organizations().save(new Organization(DGS, "DGS"));
        tables.organizations().save(new Organization(LYON, "Mairie de Lyon"));
        tables.organizations().save(new Organization(METZ, "Mairie de Metz"));
        tables.processes()
                .save(new Process(
                        "CERTDC",
                        "CERTDC",
                        DGS,
                        true,
                        Set.of("*"),
                        Set.of("application/pdf", "application/xml"),
                        Set.of(),
                        FILE_SIZE,
                        EnumSet.allOf(Status.class)));
        for (var town : List.of(LYON, METZ)) {
            tables.subscriptions()
                    .save(SubscriptionCopy.of(
                                    Subscription.begun(UUID.randomUUID(), town, "CERTDC", SubscriptionStatus.ACTIVE))
                            .accessMode(AccessMode.API)
                            .build());
        }
        tables.clients().save(client("osl-dgs", Scope.OSL, DGS));
        tables.clients().save(client("si-lyon", Scope.SI, LYON));
        tables.clients()
                .save(new Client(
                        "si-lyon_1",
                        Set.of(Scope.OSL),
                        List.of(new Grant(DGS, Set.of())),
                        List.of(new ClientSecret(SAMPLE_SECRET).hash())));
        tables.folders().insert(folder());
    }

    private static Client client(String id, Scope scope, OrganizationId organization) {
        return new Client(id, Set.of(scope), List.of(new Grant(organization, Set.of())), List.of("00"));
    }

    /** A folder that the recipient of the sample events may read. */
    private static Folder folder() {
        var now = Clock.systemUTC().instant();
        var part = new Case(
                UUID.fromString(SAMPLE_CASE),
                "DGS-CERTDC-0-01",
                LYON,
                null,
                Status.HUBEE_NOTIFIED,
                now,
                now,
                null,
                null,
                List.of(),
                null,
                2,
                null);
        return new Folder(
                UUID.randomUUID(),
                DGS,
                "CERTDC",
                "DGS-CERTDC-0",
                new Applicant("Dominique", "MARTIN", null),
                new PartnerInfo("Inserm", "CertDc", "4.2.0"),
                Status.HUBEE_NOTIFIED,
                now,
                now,
                now,
                null,
                List.of(part),
                List.of());
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
