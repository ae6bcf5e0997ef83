package relais.stores.secret;

import java.util.UUID;
import java.util.function.Supplier;
import relais.domain.login.Seals;

/** Seals with the keys in force, which may change while the hub runs. */
public record SecretSeals(Supplier<AesGcmSeals> keys) implements Seals {
    @Override
    public String seal(UUID accountId, String secret) {
        return keys.get().seal(accountId, secret);
    }

    @Override
    public String open(UUID accountId, String sealed) {
        return keys.get().open(accountId, sealed);
    }
}
