package relais.domain.login;

/** The twin in memory keeps the contract. */
final class Memory_sessions implements SessionsContract {
    private final Sessions testee = new MemorySessions();

    @Override
    public Sessions testee() {
        return testee;
    }
}
