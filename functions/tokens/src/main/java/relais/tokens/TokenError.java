package relais.tokens;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** The reason of a refusal, in RFC 6749's form; it quotes nothing of the request. */
@Serdeable
record TokenError(
        @JsonProperty("error") String error,
        @JsonProperty("error_description") String description) {

    static TokenError invalidClient() {
        return new TokenError("invalid_client", "unknown client or wrong secret");
    }

    static TokenError invalidRequest(String description) {
        return new TokenError("invalid_request", description);
    }

    static TokenError invalidScope(String description) {
        return new TokenError("invalid_scope", description);
    }

    static TokenError unsupportedGrantType() {
        return new TokenError("unsupported_grant_type", "the only grant_type is client_credentials");
    }

    static TokenError temporarilyUnavailable() {
        return new TokenError("temporarily_unavailable", "no answer in time: try again as Retry-After says");
    }

    static TokenError slowDown() {
        return new TokenError("slow_down", "too many failures: wait as Retry-After says");
    }
}
