package relais.domain.account;

/** The roles in French, as pages and mails say them. A label names the work, since the person may be a woman or a man. */
public final class RoleLabels {
    private RoleLabels() {}

    public static String of(Role role) {
        return switch (role) {
            case AGENT -> "instruction des démarches";
            case TECHNICAL_DELEGATE -> "délégation technique";
            case LOCAL_ADMINISTRATOR -> "administration locale";
            case OSL_ADMINISTRATOR -> "administration du service en ligne";
            case NATIONAL_ADMINISTRATOR -> "administration nationale";
        };
    }
}
