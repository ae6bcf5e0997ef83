package relais.domain.outbox;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the submitted ids in order. */
public final class MemoryWorkQueue implements WorkQueue {
    private final List<UUID> submitted = new CopyOnWriteArrayList<>();

    @Override
    public void submit(UUID rowId) {
        submitted.add(rowId);
    }

    public List<UUID> submitted() {
        return List.copyOf(submitted);
    }
}
