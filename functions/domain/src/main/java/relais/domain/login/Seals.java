package relais.domain.login;

import java.util.UUID;

/**
 * Seals a secret for one account. A reader of the store learns nothing from it, and it opens for that account alone. Each
 * method throws {@link relais.domain.Unavailable} if the store of keys does not answer in time.
 */
public interface Seals {
    String seal(UUID accountId, String secret);

    /**
     * Opens a sealed secret. A secret from before the seals has no colon and is returned as it is.
     *
     * @throws IllegalStateException if it was sealed for another account, was changed since, or needs a key that is gone
     */
    String open(UUID accountId, String sealed);
}
