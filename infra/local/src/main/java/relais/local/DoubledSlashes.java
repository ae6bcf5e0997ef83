package relais.local;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Slashes that follow one another in a path count for one: some partners' base URL ends with one already. */
@Singleton
final class DoubledSlashes implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new SlashWatch(null));
        return event.getBean();
    }

    private record SlashWatch(@Nullable Channel channel) implements NettyServerCustomizer {

        @Override
        public NettyServerCustomizer specializeForChannel(Channel accepted, ChannelRole role) {
            return new SlashWatch(accepted);
        }

        @Override
        public void onStreamPipelineBuilt() {
            if (channel != null
                    && channel.pipeline().get(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC) != null) {
                channel.pipeline()
                        .addAfter(ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC, "doubled-slashes", new Single());
            }
        }
    }

    private static final class Single extends ChannelInboundHandlerAdapter {
        private static final Pattern SEVERAL = Pattern.compile("//+");

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest request && request.uri().startsWith("/")) {
                var parts = request.uri().split("\\?", 2);
                parts[0] = SEVERAL.matcher(parts[0]).replaceAll("/");
                request.setUri(String.join("?", parts));
            }
            context.fireChannelRead(message);
        }
    }
}
