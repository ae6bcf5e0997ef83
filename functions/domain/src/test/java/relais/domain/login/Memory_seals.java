package relais.domain.login;

/** The twin in memory keeps the contract. */
final class Memory_seals implements SealsContract {
    @Override
    public Seals testee() {
        return new MemorySeals();
    }
}
