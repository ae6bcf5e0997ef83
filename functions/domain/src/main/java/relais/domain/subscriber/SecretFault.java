package relais.domain.subscriber;

/** The reason why a subscription's software gets no other secret. */
public enum SecretFault {
    NOT_IN_API_MODE,
    NOT_IN_FORCE,
    INVALID_NAME,
    TOO_MANY
}
