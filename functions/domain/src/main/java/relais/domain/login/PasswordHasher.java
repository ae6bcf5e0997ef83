package relais.domain.login;

/** Hashes passwords, slowly on purpose, with a salt and irreversibly. */
public interface PasswordHasher {
    String hash(Password password);

    /** Takes as long whether they match or not. */
    boolean matches(Password password, String hash);
}
