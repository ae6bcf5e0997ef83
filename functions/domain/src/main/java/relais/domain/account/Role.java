package relais.domain.account;

import java.util.Arrays;
import relais.domain.OrganizationType;

/** A person's role in an administration, from the least to the most. Each kind of administration has its own roles. */
public enum Role {
    AGENT(OrganizationType.SI, "instruction des démarches"),
    TECHNICAL_DELEGATE(OrganizationType.SI, "délégation technique"),
    LOCAL_ADMINISTRATOR(OrganizationType.SI, "administration locale"),
    OSL_ADMINISTRATOR(OrganizationType.OSL, "administration du service en ligne"),
    NATIONAL_ADMINISTRATOR(OrganizationType.ADMIN, "administration nationale");

    private final OrganizationType place;
    private final String label;

    Role(OrganizationType place, String label) {
        this.place = place;
        this.label = label;
    }

    public boolean isOf(OrganizationType type) {
        return place == type;
    }

    /** The administrator's role of that kind of administration. */
    public static Role administratorOf(OrganizationType type) {
        return Arrays.stream(values())
                .filter(role -> role.isOf(type) && role.isAdministrator())
                .findFirst()
                .orElseThrow();
    }

    public boolean isAdministrator() {
        return switch (this) {
            case AGENT, TECHNICAL_DELEGATE -> false;
            case LOCAL_ADMINISTRATOR, OSL_ADMINISTRATOR, NATIONAL_ADMINISTRATOR -> true;
        };
    }

    /** The role in French, as pages and mails say it. It names the work, since the person may be a woman or a man. */
    public String label() {
        return label;
    }

    public Role orHigher(Role other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
