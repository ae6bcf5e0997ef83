package relais.domain.account;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationId;

/**
 * Decides what a person may do on the portal, by a table that refuses everything else. No role may do everything, and the
 * operator's role reads no télédossier. Each decision reads the account again in its own transaction.
 */
public final class PortalPolicy {
    /**
     * The reach of a permission. NONE gives nothing, RIGHT needs the démarche's right in one's own administration, OWN covers
     * one's own administration, and ANY covers every administration.
     */
    enum Reach {
        NONE,
        RIGHT,
        OWN,
        ANY
    }

    private static final String TABLE = """
                                    AGENT  TECHNICAL_DELEGATE  LOCAL_ADMINISTRATOR  OSL_ADMINISTRATOR  NATIONAL_ADMINISTRATOR
            CONSULT_CASES           RIGHT  RIGHT               RIGHT                NONE               NONE
            TREAT_CASES             RIGHT  RIGHT               RIGHT                NONE               NONE
            SEE_SUBSCRIPTIONS       OWN    OWN                 OWN                  NONE               ANY
            CHANGE_SUBSCRIPTIONS    NONE   OWN                 OWN                  NONE               NONE
            RECEIVE_CASES           NONE   NONE                OWN                  NONE               NONE
            KEEP_API_SECRETS        NONE   OWN                 OWN                  OWN                NONE
            SEE_PEOPLE              NONE   NONE                OWN                  OWN                ANY
            SEE_ACCESSES            NONE   NONE                OWN                  NONE               ANY
            INVITE_PERSON           NONE   NONE                OWN                  NONE               NONE
            APPOINT_ADMINISTRATOR   NONE   NONE                OWN                  OWN                ANY
            CHANGE_RIGHTS           NONE   NONE                OWN                  NONE               NONE
            SUSPEND_PERSON          NONE   NONE                OWN                  OWN                OWN
            REACTIVATE_PERSON       NONE   NONE                OWN                  OWN                ANY
            REMOVE_PERSON           NONE   NONE                OWN                  OWN                ANY
            RESET_SECOND_FACTOR     NONE   NONE                OWN                  OWN                ANY
            SUSPEND_ACCOUNT         NONE   NONE                NONE                 NONE               ANY
            KEEP_DATAPASS_CATALOGUE NONE   NONE                NONE                 NONE               ANY
            KEEP_ANTIVIRUS          NONE   NONE                NONE                 NONE               ANY
            """;
    private static final Map<Cell, Reach> REACHES = read();

    private record Cell(Permission action, Role role) {}

    private PortalPolicy() {}

    /** True if the visitor has the permission in that administration; {@link #allowsCases} decides for télédossiers. */
    public static boolean allows(Tables tables, Visitor visitor, Permission action, OrganizationId organization) {
        return present(tables, visitor)
                .map(place -> switch (reach(action, place.role())) {
                    case NONE, RIGHT -> false;
                    case OWN -> place.organization().equals(organization);
                    case ANY -> true;
                })
                .orElse(false);
    }

    /** True if the visitor has the permission in every administration, as the operator alone may. */
    public static boolean allowsAnywhere(Tables tables, Visitor visitor, Permission action) {
        return present(tables, visitor)
                .filter(place -> reach(action, place.role()) == Reach.ANY)
                .isPresent();
    }

    /** True if the visitor has the permission on that administration's télédossiers of a démarche. */
    public static boolean allowsCases(
            Tables tables, Visitor visitor, Permission action, OrganizationId organization, String processCode) {
        var wanted = action == Permission.CONSULT_CASES ? Right.CONSULT : Right.TREAT;
        return present(tables, visitor)
                .filter(place -> reach(action, place.role()) == Reach.RIGHT)
                .filter(place -> place.organization().equals(organization))
                .filter(place -> place.allows(processCode, wanted))
                .isPresent();
    }

    /** The démarches whose télédossiers the visitor may consult in the administration for which it acts. */
    public static Set<String> casesOpenTo(Tables tables, Visitor visitor) {
        return present(tables, visitor)
                .filter(place -> reach(Permission.CONSULT_CASES, place.role()) == Reach.RIGHT)
                .map(place -> place.rights().keySet())
                .orElse(Set.of());
    }

    /** True if a page offers the action to the visitor. The decision itself checks again. */
    public static boolean offers(Visitor visitor, Permission action) {
        return reach(action, visitor.place().role()) != Reach.NONE;
    }

    /** Like {@link #offers}, for the pages about any administration. */
    public static boolean offersAnywhere(Visitor visitor, Permission action) {
        return reach(action, visitor.place().role()) == Reach.ANY;
    }

    static Reach reach(Permission action, Role role) {
        return REACHES.getOrDefault(new Cell(action, role), Reach.NONE);
    }

    private static Optional<Membership> present(Tables tables, Visitor visitor) {
        return tables.accounts()
                .find(visitor.accountId())
                .filter(account -> !account.isSuspended())
                .flatMap(account -> account.in(visitor.organization()))
                .filter(place -> !place.isSuspended());
    }

    private static Map<Cell, Reach> read() {
        var lines = TABLE.lines().map(line -> line.strip().split(" +")).toList();
        var roles = Arrays.stream(lines.getFirst()).map(Role::valueOf).toList();
        return lines.stream()
                .skip(1)
                .flatMap(words -> roles.stream()
                        .map(role -> Map.entry(
                                new Cell(Permission.valueOf(words[0]), role),
                                Reach.valueOf(words[1 + roles.indexOf(role)]))))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
