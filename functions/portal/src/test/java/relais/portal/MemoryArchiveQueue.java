package relais.portal;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import relais.domain.desk.ArchiveQueue;

/** Keeps the submitted ids in order. */
final class MemoryArchiveQueue implements ArchiveQueue {
    private final List<UUID> submitted = new CopyOnWriteArrayList<>();

    @Override
    public void submit(UUID archiveId) {
        submitted.add(archiveId);
    }

    List<UUID> submitted() {
        return List.copyOf(submitted);
    }
}
