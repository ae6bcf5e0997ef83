package relais.domain.journal;

/** An action of an administrator on a person or on a subscription. */
public enum AuditedAction {
    INVITED,
    /** Invited as an administrator. */
    APPOINTED,
    INVITED_AGAIN,
    /** Corrected the address of an invited person who has not logged in yet. */
    CORRECTED_ADDRESS,
    CHANGED_RIGHTS,
    SUSPENDED,
    REACTIVATED,
    /** Said that a person's address works. */
    ASKED_AGAIN,
    REMOVED,
    RESET_SECOND_FACTOR,
    /** Suspended in every administration, by the operator (HUB-35). */
    SUSPENDED_ACCOUNT,
    /** Appointed as a subscription's technical delegate. */
    APPOINTED_DELEGATE,
    CHANGED_SETTINGS,
    SUSPENDED_SUBSCRIPTION,
    RESUMED_SUBSCRIPTION,
    ISSUED_SECRET,
    REVOKED_SECRET,
    AGREED_TO_MIGRATION,
    WITHDREW_AGREEMENT_TO_MIGRATION
}
