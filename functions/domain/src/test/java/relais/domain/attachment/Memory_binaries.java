package relais.domain.attachment;

/** The twin in memory keeps the contract. */
final class Memory_binaries implements BinariesContract {
    private final Binaries testee = new MemoryBinaries();

    @Override
    public Binaries testee() {
        return testee;
    }
}
