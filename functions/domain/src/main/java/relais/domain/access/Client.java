package relais.domain.access;

import java.util.List;
import java.util.Set;

/**
 * A piece of software that may ask for tokens.
 *
 * @param secretHashes SHA-256 of each secret in force, hexadecimal; two during a replacement, none once revoked
 */
public record Client(String id, Set<Scope> scopes, List<Grant> grants, List<String> secretHashes) {
    public Client {
        scopes = Set.copyOf(scopes);
        grants = List.copyOf(grants);
        secretHashes = List.copyOf(secretHashes);
    }

    public boolean isRevoked() {
        return secretHashes.isEmpty();
    }
}
