package relais.domain.login;

import java.util.UUID;

/** Seals a secret for one account: who reads where it is kept learns nothing, and it opens for that account alone. */
public interface Seals {
    String seal(UUID accountId, String secret);

    /**
     * What was kept before there were seals, which has no colon, is opened as it is.
     *
     * @throws IllegalStateException for what was sealed for another account, was changed since, or needs a key that is gone
     */
    String open(UUID accountId, String sealed);
}
