package relais.domain.attachment;

/** Says whether stored bytes are harmless; may say later ({@link Verdict#AWAITED}). */
@FunctionalInterface
public interface VirusScanner {

    /** @param size in bytes: large files may be left for later */
    Verdict scan(String key, long size);
}
