package relais.emulators;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** S3 over a folder: an object is a file, its bytes are never wholly in memory, and a wrong signature is refused. */
public final class EmbeddedS3 implements AutoCloseable {
    /** A larger body must be streamed, since one signed as a whole is checked in memory. */
    private static final long LARGEST_BODY_IN_MEMORY = 16L << 20;

    private final S3Proxy server;

    private EmbeddedS3(S3Proxy server) {
        this.server = server;
    }

    public static EmbeddedS3 start(Path folder, int port) throws Exception {
        Files.createDirectories(folder);
        var server = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(folder.toAbsolutePath().toString()))
                .endpoint(URI.create("http://%s:%d".formatted(Loopback.HOST, Loopback.claim(port))))
                .awsAuthentication(AuthenticationType.AWS_V4, EmbeddedServices.ACCESS_KEY, EmbeddedServices.SECRET_KEY)
                .v4MaxNonChunkedRequestSize(LARGEST_BODY_IN_MEMORY)
                .ignoreUnknownHeaders(true)
                // an idle connection would otherwise delay the stop
                .stopTimeout(0)
                .build();
        server.start();
        return new EmbeddedS3(server);
    }

    public URI endpoint() {
        return URI.create("http://%s:%d".formatted(Loopback.HOST, server.getPort()));
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
