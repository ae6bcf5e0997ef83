package relais.domain.login;

/** The twin in memory keeps the contract. */
final class Memory_known_sources implements KnownSourcesContract {
    private final KnownSources testee = new MemoryKnownSources();

    @Override
    public KnownSources testee() {
        return testee;
    }
}
