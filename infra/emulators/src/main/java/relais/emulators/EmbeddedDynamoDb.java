package relais.emulators;

import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.server.NetworkConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.jspecify.annotations.Nullable;

/** DynamoDB Local behind a server of our own, because its own listens on every address and reports its use. */
public final class EmbeddedDynamoDb implements AutoCloseable {
    private final Server server;
    private final LocalDynamoDBServerHandler handler;

    private EmbeddedDynamoDb(Server server, LocalDynamoDBServerHandler handler) {
        this.server = server;
        this.handler = handler;
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
        var handler = new LocalDynamoDBServerHandler(
                new LocalDynamoDBRequestHandler(0, inMemory, folder, true, false), null);
        var server = new Server(new InetSocketAddress(Loopback.HOST, Loopback.claim(port)));
        server.setHandler(new ContextHandler(handler));
        server.start();
        return new EmbeddedDynamoDb(server, handler);
    }

    public URI endpoint() {
        var connector = (NetworkConnector) server.getConnectors()[0];
        return URI.create("http://%s:%d".formatted(Loopback.HOST, connector.getLocalPort()));
    }

    @Override
    public void close() throws Exception {
        server.stop();
        handler.close();
    }
}
