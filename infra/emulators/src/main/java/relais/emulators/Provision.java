package relais.emulators;

import java.nio.file.Path;
import java.util.Optional;
import relais.sql.SchemaMigrations;

/** Starts each service and makes in it what a deployment makes, unless it exists. */
record Provision(Template template, Path folder, Ports ports, boolean durable) {
    EmbeddedPostgresServer sql() throws Exception {
        var server = EmbeddedPostgresServer.start(folder.resolve("postgres"), ports.sql(), durable);
        return filled(
                server,
                () -> SchemaMigrations.migrate(
                        server.jdbcUrl(), EmbeddedPostgresServer.USER, EmbeddedPostgresServer.PASSWORD));
    }

    EmbeddedDynamoDb dynamoDb() throws Exception {
        var server = durable
                ? EmbeddedDynamoDb.start(folder.resolve("dynamodb"), ports.dynamoDb())
                : EmbeddedDynamoDb.startInMemory(ports.dynamoDb());
        return filled(server, () -> {
            try (var client = EmulatedClients.dynamoDb(server.endpoint())) {
                new DeclaredTables(template, client).create();
            }
        });
    }

    EmbeddedSqs sqs() throws Exception {
        var server = durable
                ? EmbeddedSqs.start(folder.resolve("sqs"), ports.sqs())
                : EmbeddedSqs.startInMemory(ports.sqs());
        return filled(server, () -> {
            try (var client = EmulatedClients.sqs(server.endpoint())) {
                new DeclaredQueues(template, client).create();
            }
        });
    }

    EmbeddedS3 s3() throws Exception {
        var server = EmbeddedS3.start(folder.resolve("s3"), ports.s3());
        return filled(server, () -> {
            try (var client = EmulatedClients.s3(server.endpoint())) {
                new DeclaredBuckets(template, client).create();
            }
        });
    }

    EmbeddedMail mail() throws Exception {
        return durable ? EmbeddedMail.start(folder.resolve("mails"), ports.smtp()) : EmbeddedMail.start(ports.smtp());
    }

    /** Does nothing when it is closed, where no clamd is installed. */
    record Antivirus(Optional<EmbeddedClamd> clamd) implements AutoCloseable {
        @Override
        public void close() {
            clamd.ifPresent(EmbeddedClamd::close);
        }
    }

    Antivirus antivirus() throws Exception {
        return new Antivirus(EmbeddedClamd.startIfPossible(folder.resolve("clamd")));
    }

    private static <S extends AutoCloseable> S filled(S server, Runnable filling) throws Exception {
        try {
            filling.run();
            return server;
        } catch (RuntimeException failure) {
            try (server) {
                throw failure;
            }
        }
    }
}
