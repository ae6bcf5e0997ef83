package relais.domain.attachment;

import java.util.Set;

/** The démarches that accept encrypted files, in a set that its owner snapshots. */
public record MemoryEncryptedFiles(Set<String> processCodes) implements EncryptedFiles {

    @Override
    public boolean areAccepted(String processCode) {
        return processCodes.contains(processCode);
    }

    @Override
    public Set<String> acceptedBy() {
        return Set.copyOf(processCodes);
    }

    @Override
    public void accept(String processCode) {
        processCodes.add(processCode);
    }

    @Override
    public void refuse(String processCode) {
        processCodes.remove(processCode);
    }
}
