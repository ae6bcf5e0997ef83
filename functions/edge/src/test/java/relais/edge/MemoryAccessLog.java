package relais.edge;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import relais.domain.Hub;

/** Keeps its lines for the test to read. */
@Singleton
@Requires(beans = Hub.class)
public final class MemoryAccessLog implements AccessLog {
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    @Override
    public void write(String line) {
        lines.add(line);
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }
}
