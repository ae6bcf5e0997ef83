package relais.emulators;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.apache.commons.io.FileUtils;

/** A PostgreSQL whose commits survive everything but the disk, with one database that an ordinary role owns. */
public final class EmbeddedPostgresServer implements AutoCloseable {
    public static final String USER = "relais";
    public static final String PASSWORD = "relais";

    private static final String DATABASE = "relais";

    private final EmbeddedPostgres server;

    private EmbeddedPostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    public static EmbeddedPostgresServer start(Path folder, int port) throws IOException {
        return start(folder, port, true);
    }

    /** @param durable false skips fsync, for data of this run only */
    static EmbeddedPostgresServer start(Path folder, int port, boolean durable) throws IOException {
        Path data = dataOf(folder);
        Path complete = folder.resolve("complete");
        endSurvivor(folder);
        if (!Files.exists(complete)) {
            // an interrupted first start leaves half a cluster, on which every later start fails
            FileUtils.deleteDirectory(data.toFile());
        }
        Files.createDirectories(data);
        int claimed = Loopback.claim(port);
        var server = new EmbeddedPostgresServer(configured(data, durable)
                .setPort(claimed)
                .setErrorRedirector(
                        Redirect.appendTo(folder.resolve("postgres.log").toFile()))
                .setOutputRedirector(
                        Redirect.appendTo(folder.resolve("postgres.log").toFile()))
                .start());
        server.createDatabase();
        if (!Files.exists(complete)) {
            Files.createFile(complete);
        }
        return server;
    }

    /** Ends the server that a killed JVM left on this folder, which also frees its port. */
    static void endSurvivor(Path folder) throws IOException {
        Postmaster.endThatOf(dataOf(folder));
    }

    private static Path dataOf(Path folder) {
        return folder.resolve("data").toAbsolutePath();
    }

    private static EmbeddedPostgres.Builder configured(Path data, boolean durable) {
        String onDisk = durable ? "on" : "off";
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(1))
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("listen_addresses", Loopback.HOST)
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                // these override the -F of the library
                .setServerConfig("fsync", onDisk)
                .setServerConfig("full_page_writes", onDisk)
                .setServerConfig("synchronous_commit", onDisk);
    }

    private void createDatabase() throws IOException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            try (var found = statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("CREATE ROLE " + USER + " LOGIN PASSWORD '" + PASSWORD + "'");
            statement.execute("CREATE DATABASE " + DATABASE + " OWNER " + USER);
        } catch (SQLException refused) {
            server.close();
            throw new IOException(refused);
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s".formatted(Loopback.HOST, server.getPort(), DATABASE);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
