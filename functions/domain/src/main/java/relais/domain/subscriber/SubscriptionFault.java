package relais.domain.subscriber;

/** The reason why a subscription cannot be suspended or resumed. */
public enum SubscriptionFault {
    NOTHING_TO_SUSPEND,
    /** DataPass refused the subscription, so that it never was in force. */
    NOTHING_TO_RESUME,
    NO_MODE,
    ENDED_BY_DATAPASS,
    /** The membership ended with the last subscription (HUB-25). */
    MEMBERSHIP_ENDED
}
