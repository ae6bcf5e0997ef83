package relais.domain.access;

/** The twin in memory keeps the contract. */
final class Memory_attempts implements AttemptsContract {
    private final Attempts testee = new MemoryAttempts();

    @Override
    public Attempts testee() {
        return testee;
    }
}
