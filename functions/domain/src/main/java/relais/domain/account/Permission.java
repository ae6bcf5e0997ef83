package relais.domain.account;

/** A permission of the portal. The columns of {@link PortalPolicy} say which roles have it. */
public enum Permission {
    CONSULT_CASES,
    TREAT_CASES,
    SEE_SUBSCRIPTIONS,
    CHANGE_SUBSCRIPTIONS,
    /** Agree to receive another administration's cases. */
    RECEIVE_CASES,
    /** Make and withdraw the secrets of an administration's software. */
    KEEP_API_SECRETS,
    SEE_PEOPLE,
    /** See who opened or downloaded what (HUB-31). */
    SEE_ACCESSES,
    INVITE_PERSON,
    APPOINT_ADMINISTRATOR,
    CHANGE_RIGHTS,
    SUSPEND_PERSON,
    REACTIVATE_PERSON,
    REMOVE_PERSON,
    RESET_SECOND_FACTOR,
    /** Suspend in every administration at once, for a breach (HUB-35). */
    SUSPEND_ACCOUNT,
    /** Complete the catalogue of DataPass's types and scopes, and settle the decisions that wait for it. */
    KEEP_DATAPASS_CATALOGUE,
    /** See the state of the antivirus, and let démarches accept files that it cannot read. */
    KEEP_ANTIVIRUS
}
