package relais.local;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.netty.DefaultHttpCompressionStrategy;
import io.micronaut.http.server.netty.HttpCompressionStrategy;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import jakarta.inject.Singleton;

/**
 * Leaves answers with a {@code Content-Range} uncompressed: Ruby's Net::HTTP asks for gzip by itself, and inflates none
 * of these.
 */
@Singleton
@Replaces(DefaultHttpCompressionStrategy.class)
final class PlainRanges implements HttpCompressionStrategy {
    private static final int LONGEST_ZSTD = 32 * 1024 * 1024;

    private final int threshold;
    private final int level;

    PlainRanges(NettyHttpServerConfiguration server) {
        threshold = server.getCompressionThreshold();
        level = server.getCompressionLevel();
    }

    @Override
    public boolean isEnabled() {
        return threshold >= 0;
    }

    @Override
    public boolean shouldCompress(HttpResponse response) {
        return MediaType.isTextBased(response.headers().get(HttpHeaderNames.CONTENT_TYPE, ""))
                && !response.headers().contains(HttpHeaderNames.CONTENT_RANGE)
                && response.headers().getInt(HttpHeaderNames.CONTENT_LENGTH, Integer.MAX_VALUE) >= threshold;
    }

    @Override
    public int getCompressionLevel() {
        return level;
    }

    @Override
    public int getMaxZstdEncodeSize() {
        return LONGEST_ZSTD;
    }
}
