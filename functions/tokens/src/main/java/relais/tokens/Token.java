package relais.tokens;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A token as RFC 6749 answers it.
 *
 * @param expiresIn in seconds
 * @param scope the scopes it carries, separated by spaces
 */
@Serdeable
record Token(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") long expiresIn,
        @JsonProperty("scope") String scope) {

    @Override
    public String toString() {
        return "Token[…]";
    }
}
