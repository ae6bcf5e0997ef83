package relais.domain.subscriber;

/** A fault of settings, as a code with its values. */
public sealed interface SettingsFault {

    /** The field of {@link SubscriptionSettings}; empty if the fault belongs to no single field. */
    String field();

    /** The faults without a value. */
    enum Code implements SettingsFault {
        /** A subscription that DataPass refused has no settings. */
        SUBSCRIPTION_REFUSED(""),
        NO_MODE(SubscriptionSettings.MODE),
        NO_ATTESTATION(SubscriptionSettings.ATTESTATION),
        INVALID_EDITOR(SubscriptionSettings.EDITOR),
        INVALID_VERSION(SubscriptionSettings.VERSION),
        /** An active subscription is suspended, and does not lose its day of activation. */
        ACTIVE_WITHOUT_DAY(SubscriptionSettings.ACTIVATION),
        DAY_PASSED(SubscriptionSettings.ACTIVATION),
        DAY_TOO_FAR(SubscriptionSettings.ACTIVATION),
        DAY_WITHOUT_MODE(SubscriptionSettings.MODE),
        TOO_MANY_ADDRESSES(SubscriptionSettings.EMAILS),
        /** Mails are wanted, at no address. */
        NO_ADDRESS(SubscriptionSettings.EMAILS);

        private final String field;

        Code(String field) {
            this.field = field;
        }

        @Override
        public String field() {
            return field;
        }
    }

    record InvalidAddress(String typed) implements SettingsFault {
        @Override
        public String field() {
            return SubscriptionSettings.EMAILS;
        }
    }

    /** A suspended subscription gets no other day of activation. */
    record NotResumable(SubscriptionFault why) implements SettingsFault {
        @Override
        public String field() {
            return SubscriptionSettings.ACTIVATION;
        }
    }
}
