package relais.domain.login;

/** The tests' own hasher keeps the contract. */
final class Fast_hasher implements PasswordHasherContract {
    private final PasswordHasher testee = new FastHasher();

    @Override
    public PasswordHasher testee() {
        return testee;
    }
}
