package relais.domain.datapass;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the submitted messages in order. */
public final class MemoryDecisionQueue implements DecisionQueue {
    private final List<String> submitted = new CopyOnWriteArrayList<>();

    @Override
    public void submit(String message) {
        submitted.add(message);
    }

    public List<String> submitted() {
        return List.copyOf(submitted);
    }
}
