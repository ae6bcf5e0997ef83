package relais.edge;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Bounds the files that one client sends at once, so that its slow ones are in nobody else's way. */
@Singleton
final class UploadShares {
    private final Shares shares;
    private final ClientName client;

    UploadShares(
            @Value("${relais.upload.share:4}") int each,
            @Value("${relais.upload.patience:10s}") Duration patience,
            ClientName client) {
        this.shares = new Shares("uploads", each, patience);
        this.client = client;
    }

    /** These bytes, whose first one is read when its sender has a share, and which give it back when they are closed. */
    static InputStream within(HttpRequest<?> request, InputStream bytes) {
        return request.getAttribute(UploadShares.class.getName(), UploadShares.class)
                .<InputStream>map(uploads -> new SharedUploads(bytes, uploads.shares, uploads.client.of(request)))
                .orElseThrow();
    }

    private static final class SharedUploads extends FilterInputStream {
        private final Shares shares;
        private final String client;
        private Shares.@Nullable Lease lease;

        SharedUploads(InputStream bytes, Shares shares, String client) {
            super(bytes);
            this.shares = shares;
            this.client = client;
        }

        @Override
        public int read() throws IOException {
            take();
            return super.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            take();
            return super.read(buffer, offset, length);
        }

        @Override
        public void close() throws IOException {
            try {
                super.close();
            } finally {
                if (lease != null) {
                    lease.close();
                    lease = null;
                }
            }
        }

        private void take() {
            if (lease == null) {
                lease = shares.take(client);
            }
        }
    }
}
