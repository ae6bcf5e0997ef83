package relais.domain.account;

import java.security.SecureRandom;
import java.util.List;
import relais.domain.Sha256;
import relais.domain.access.ClientSecret;

/** A token of 256 random bits that opens something to its bearer. Only its SHA-256 is kept. */
public record OpaqueToken(String value) {

    public static OpaqueToken generate(SecureRandom random) {
        return new OpaqueToken(ClientSecret.generate(random).value());
    }

    /** The SHA-256 of the token, hexadecimal. */
    public String hash() {
        return Sha256.hex(value);
    }

    public boolean matchesAny(List<String> hashes) {
        return new ClientSecret(value).matchesAny(hashes);
    }

    @Override
    public String toString() {
        return "OpaqueToken[…]";
    }
}
