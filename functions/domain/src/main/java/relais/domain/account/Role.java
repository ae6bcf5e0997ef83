package relais.domain.account;

import java.util.Arrays;
import relais.domain.OrganizationType;

/** A person's role in an administration, from the least to the most. Each kind of administration has its own roles. */
public enum Role {
    AGENT(OrganizationType.SI),
    TECHNICAL_DELEGATE(OrganizationType.SI),
    LOCAL_ADMINISTRATOR(OrganizationType.SI),
    OSL_ADMINISTRATOR(OrganizationType.OSL),
    NATIONAL_ADMINISTRATOR(OrganizationType.ADMIN);

    private final OrganizationType place;

    Role(OrganizationType place) {
        this.place = place;
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

    public Role orHigher(Role other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
