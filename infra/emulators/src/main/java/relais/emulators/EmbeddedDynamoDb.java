package relais.emulators;

import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** DynamoDB Local behind our own server, because its own listens on every address and reports its use. */
public final class EmbeddedDynamoDb implements AutoCloseable {
    private final Server server;
    private final ServerConnector connector;
    private final LocalDynamoDBServerHandler handler;
    private final ThreadGroup threads;

    private EmbeddedDynamoDb(
            Server server, ServerConnector connector, LocalDynamoDBServerHandler handler, ThreadGroup threads) {
        this.server = server;
        this.connector = connector;
        this.handler = handler;
        this.threads = threads;
    }

    public static EmbeddedDynamoDb start(Path folder, int port) throws Exception {
        Files.createDirectories(folder);
        return started(folder.toAbsolutePath().toString(), port);
    }

    static EmbeddedDynamoDb startInMemory(int port) throws Exception {
        return started(null, port);
    }

    private static EmbeddedDynamoDb started(@Nullable String folder, int port) throws Exception {
        boolean inMemory = folder == null;
        var handler =
                new LocalDynamoDBServerHandler(new LocalDynamoDBRequestHandler(0, inMemory, folder, true, false), null);
        var threads = new ThreadGroup("dynamodb");
        var server = new Server(new QueuedThreadPool(50, 4, 60_000, -1, null, threads));
        var connector = new ServerConnector(server, 1, 1);
        connector.setHost(Loopback.HOST);
        connector.setPort(Loopback.claim(port));
        server.addConnector(connector);
        server.setHandler(new ContextHandler(handler));
        server.start();
        return new EmbeddedDynamoDb(server, connector, handler, threads);
    }

    public URI endpoint() {
        return URI.create("http://%s:%d".formatted(Loopback.HOST, connector.getLocalPort()));
    }

    @Override
    public void close() throws Exception {
        server.stop();
        handler.close();
        // its shard scheduler, started by the first request, sleeps for hours and would keep the JVM alive
        threads.interrupt();
    }
}
