package relais.domain.attachment;

/** Lets every file pass, for a developer's machine and the cloud emulator, where no real file is deposited. */
public final class NoScanner implements VirusScanner {
    @Override
    public Verdict scan(String key, long size) {
        return Verdict.CLEAN;
    }
}
