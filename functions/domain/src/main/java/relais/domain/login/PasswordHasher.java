package relais.domain.login;

/** Turns passwords into what may be kept of them: slow on purpose, salted, and never turned back. */
public interface PasswordHasher {
    String hash(Password password);

    /** Takes as long whether they match or not. */
    boolean matches(Password password, String hash);
}
