package relais.domain.attachment;

/** Lets every file pass, for homes where nothing real is deposited: a developer's machine and the cloud emulator. */
public final class NoScanner implements VirusScanner {
    @Override
    public Verdict scan(String key, long size) {
        return Verdict.CLEAN;
    }
}
