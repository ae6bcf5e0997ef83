package relais.emulators;

import com.typesafe.config.ConfigFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.persistence.sql.SqlQueuePersistenceActor;
import org.elasticmq.persistence.sql.SqlQueuePersistenceConfig;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder$;
import org.elasticmq.util.NowProvider;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.collection.immutable.List$;
import scalikejdbc.ConnectionPool;

/** ElasticMQ. With a folder, an accepted message is there again after a kill; at most one folder for each JVM. */
public final class EmbeddedSqs implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ActorSystem actors;
    private final SQSRestServer server;
    private final URI endpoint;
    private final boolean persistent;

    private EmbeddedSqs(ActorSystem actors, SQSRestServer server, boolean persistent) {
        this.actors = actors;
        this.server = server;
        this.persistent = persistent;
        int port = server.waitUntilStarted().localAddress().getPort();
        this.endpoint = URI.create("http://%s:%d".formatted(Loopback.HOST, port));
    }

    public static EmbeddedSqs start(Path folder, int port) {
        return started(folder.toAbsolutePath(), port);
    }

    static EmbeddedSqs startInMemory(int port) {
        return started(null, port);
    }

    private static EmbeddedSqs started(@Nullable Path folder, int port) {
        int claimed = Loopback.claim(port);
        var actors =
                ActorSystem.create("elasticmq", ConfigFactory.parseMap(quiet()).withFallback(ConfigFactory.load()));
        var journal = Option.<ActorRef>apply(folder == null ? null : journal(actors, folder));
        var manager = actors.actorOf(
                Props.create(QueueManagerActor.class, new NowProvider(), StrictSQSLimits$.MODULE$, journal));
        if (journal.isDefined()) {
            Patterns.ask(journal.get(), new QueueEvent.Restore(manager), PATIENCE)
                    .toCompletableFuture()
                    .join();
        }
        var server = SQSRestServerBuilder$.MODULE$
                .withActorSystem(actors)
                .withQueueManagerActor(manager)
                .withInterface(Loopback.HOST)
                .withPort(claimed)
                .withAWSRegion(EmbeddedServices.REGION)
                .withAWSAccountId(EmbeddedServices.ACCOUNT)
                .start();
        return new EmbeddedSqs(actors, server, folder != null);
    }

    private static Map<String, Object> quiet() {
        return Map.of("pekko.loglevel", "WARNING", "pekko.coordinated-shutdown.run-by-jvm-shutdown-hook", "off");
    }

    private static ActorRef journal(ActorSystem actors, Path folder) {
        String url = "jdbc:h2:file:" + folder.resolve("queues") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        // ElasticMQ opens its one pool at the first start only; a later start would find it closed
        ConnectionPool.singleton(
                url,
                "sa",
                "",
                ConnectionPool.singleton$default$4(),
                ConnectionPool.singleton$default$5(url, "sa", "", ConnectionPool.singleton$default$4()));
        var config = new SqlQueuePersistenceConfig(true, "org.h2.Driver", url, "sa", "", false);
        return actors.actorOf(Props.create(SqlQueuePersistenceActor.class, config, List$.MODULE$.empty()));
    }

    public URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        server.stopAndWait();
        actors.terminate();
        actors.getWhenTerminated().toCompletableFuture().join();
        if (persistent) {
            ConnectionPool.closeAll();
        }
    }
}
