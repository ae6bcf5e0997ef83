package relais.domain.journal;

/** An action of an administrator on a person or on a subscription. */
public enum AuditedAction {
    INVITED,
    /** As an administrator. */
    APPOINTED,
    INVITED_AGAIN,
    /** Of somebody invited who has not come yet. */
    CORRECTED_ADDRESS,
    CHANGED_RIGHTS,
    SUSPENDED,
    REACTIVATED,
    /** Said that a person's address works. */
    ASKED_AGAIN,
    REMOVED,
    RESET_SECOND_FACTOR,
    /** In every administration, by the operator (HUB-35). */
    SUSPENDED_ACCOUNT,
    /** As a subscription's technical delegate. */
    APPOINTED_DELEGATE,
    CHANGED_SETTINGS,
    SUSPENDED_SUBSCRIPTION,
    RESUMED_SUBSCRIPTION,
    ISSUED_SECRET,
    REVOKED_SECRET,
    AGREED_TO_MIGRATION,
    WITHDREW_AGREEMENT_TO_MIGRATION
}
