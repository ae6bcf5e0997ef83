package relais.domain.account;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.Sha256;

/**
 * A person's place in one administration.
 *
 * @param rights by démarche; a role gives none of them
 * @param suspension by that administration, for itself alone; null if none
 */
public record Membership(
        OrganizationId organization,
        Role role,
        Map<String, Right> rights,
        @Nullable Suspension suspension,
        Instant since) {
    private static final int VERSION_LENGTH = 16;

    /** @throws IllegalArgumentException if that kind of administration has no such role */
    public Membership {
        if (!role.isOf(organization.type())) {
            throw new IllegalArgumentException(role + " is no role of " + organization.type());
        }
        rights = Map.copyOf(rights);
    }

    public boolean isSuspended() {
        return suspension != null;
    }

    public boolean allows(String processCode, Right wanted) {
        var held = rights.get(processCode);
        return held != null && held.includes(wanted);
    }

    /** A version that changes with the role and the rights, and only then. */
    public String rightsVersion() {
        return Sha256.hex(role + " " + new TreeMap<>(rights)).substring(0, VERSION_LENGTH);
    }

    public Membership as(Role other) {
        return new Membership(organization, other, rights, suspension, since);
    }

    public Membership holding(Map<String, Right> others) {
        return new Membership(organization, role, others, suspension, since);
    }

    public Membership suspended(@Nullable Suspension other) {
        return new Membership(organization, role, rights, other, since);
    }
}
