package relais.domain.attachment;

/** Says whether stored bytes are harmless, or that the verdict comes later ({@link Verdict#AWAITED}). */
@FunctionalInterface
public interface VirusScanner {

    /**
     * @param size in bytes, since large files may be left for later
     * @throws relais.domain.Unavailable if the scanner does not answer in time
     */
    Verdict scan(String key, long size);
}
