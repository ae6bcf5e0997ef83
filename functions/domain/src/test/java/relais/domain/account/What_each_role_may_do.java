package relais.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.account.Role.AGENT;
import static relais.domain.account.Role.LOCAL_ADMINISTRATOR;
import static relais.domain.account.Role.NATIONAL_ADMINISTRATOR;
import static relais.domain.account.Role.OSL_ADMINISTRATOR;
import static relais.domain.account.Role.TECHNICAL_DELEGATE;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import relais.domain.OrganizationId;
import relais.domain.OrganizationType;
import relais.domain.Promise;
import relais.domain.account.Suspension.Reason;
import relais.domain.login.Portal;

/** Every cell of role × action × own or other administration is tried, and everything not allowed here is refused. */
@Promise({"HUB-5", "HUB-26", "HUB-62"})
final class What_each_role_may_do {
    private static final OrganizationId DINUM = new OrganizationId(OrganizationType.ADMIN, "13002526500013", "75107");

    /** The permissions in one's own administration, of which those on télédossiers also need the right to the démarche. */
    private static final Map<Role, Set<Permission>> AT_HOME = new EnumMap<>(Map.of(
            AGENT, EnumSet.of(Permission.CONSULT_CASES, Permission.TREAT_CASES, Permission.SEE_SUBSCRIPTIONS),
            TECHNICAL_DELEGATE,
                    EnumSet.of(
                            Permission.CONSULT_CASES,
                            Permission.TREAT_CASES,
                            Permission.SEE_SUBSCRIPTIONS,
                            Permission.CHANGE_SUBSCRIPTIONS,
                            Permission.KEEP_API_SECRETS),
            LOCAL_ADMINISTRATOR,
                    EnumSet.complementOf(EnumSet.of(
                            Permission.SUSPEND_ACCOUNT, Permission.KEEP_DATAPASS_CATALOGUE, Permission.KEEP_ANTIVIRUS)),
            OSL_ADMINISTRATOR,
                    EnumSet.of(
                            Permission.KEEP_API_SECRETS,
                            Permission.SEE_PEOPLE,
                            Permission.APPOINT_ADMINISTRATOR,
                            Permission.SUSPEND_PERSON,
                            Permission.REACTIVATE_PERSON,
                            Permission.REMOVE_PERSON,
                            Permission.RESET_SECOND_FACTOR),
            NATIONAL_ADMINISTRATOR,
                    EnumSet.of(
                            Permission.SEE_SUBSCRIPTIONS,
                            Permission.SEE_PEOPLE,
                            Permission.SEE_ACCESSES,
                            Permission.APPOINT_ADMINISTRATOR,
                            Permission.SUSPEND_PERSON,
                            Permission.REACTIVATE_PERSON,
                            Permission.REMOVE_PERSON,
                            Permission.RESET_SECOND_FACTOR,
                            Permission.SUSPEND_ACCOUNT,
                            Permission.KEEP_DATAPASS_CATALOGUE,
                            Permission.KEEP_ANTIVIRUS)));

    /** The permissions in other administrations are the operator's alone, and cover neither a télédossier nor a secret. */
    private static final Set<Permission> OF_THE_OPERATOR = EnumSet.of(
            Permission.SEE_SUBSCRIPTIONS,
            Permission.SEE_PEOPLE,
            Permission.SEE_ACCESSES,
            Permission.APPOINT_ADMINISTRATOR,
            Permission.REACTIVATE_PERSON,
            Permission.REMOVE_PERSON,
            Permission.RESET_SECOND_FACTOR,
            Permission.SUSPEND_ACCOUNT,
            Permission.KEEP_DATAPASS_CATALOGUE,
            Permission.KEEP_ANTIVIRUS);

    private final Portal portal = new Portal();

    static Stream<Arguments> cells() {
        return Arrays.stream(Role.values())
                .flatMap(role -> Arrays.stream(Permission.values()).map(action -> Arguments.of(role, action)));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void at_home(Role role, Permission action) {
        var home = home(role);

        assertThat(may(visitor(role), action, home)).isEqualTo(AT_HOME.get(role).contains(action));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void elsewhere(Role role, Permission action) {
        var allowed = role == NATIONAL_ADMINISTRATOR && OF_THE_OPERATOR.contains(action);

        assertThat(may(visitor(role), action, MAIRIE_DE_CLAMART)).isEqualTo(allowed);
        assertThat(mayAnywhere(visitor(role), action)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void once_suspended(Role role, Permission action) {
        var visitor = visitor(role);
        var why = new Suspension(Reason.NO_ANSWER, "", portal.hub.clock.instant());
        portal.hub.ledger.write(tables -> tables.accounts()
                .update(tables.accounts()
                        .lock(visitor.accountId())
                        .orElseThrow()
                        .suspended(why)));

        assertThat(may(visitor, action, home(role))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void of_another_demarche_or_with_the_lesser_right(Role role, Permission action) {
        if (action == Permission.CONSULT_CASES || action == Permission.TREAT_CASES) {
            var visitor = visitor(role);

            assertThat(handle(visitor, action, home(role), "EtatCivil"))
                    .isEqualTo(action == Permission.CONSULT_CASES && home(role).equals(MAIRIE_DE_LYON));
            assertThat(handle(visitor, action, home(role), "SNATED")).isFalse();
        }
    }

    private boolean may(Visitor visitor, Permission action, OrganizationId organization) {
        return switch (action) {
            case CONSULT_CASES, TREAT_CASES -> handle(visitor, action, organization, "CERTDC");
            default ->
                portal.hub.ledger.transaction(tables -> PortalPolicy.allows(tables, visitor, action, organization));
        };
    }

    private boolean mayAnywhere(Visitor visitor, Permission action) {
        return portal.hub.ledger.transaction(tables -> PortalPolicy.allowsAnywhere(tables, visitor, action));
    }

    private boolean handle(Visitor visitor, Permission action, OrganizationId organization, String processCode) {
        return portal.hub.ledger.transaction(
                tables -> PortalPolicy.allowsCases(tables, visitor, action, organization, processCode));
    }

    private Visitor visitor(Role role) {
        var home = home(role);
        var rights = Map.of("CERTDC", Right.TREAT, "EtatCivil", Right.CONSULT);
        return portal.as(portal.member(People.jeanne(), home, role, rights), home);
    }

    private static OrganizationId home(Role role) {
        return switch (role) {
            case AGENT, TECHNICAL_DELEGATE, LOCAL_ADMINISTRATOR -> MAIRIE_DE_LYON;
            case OSL_ADMINISTRATOR -> DILA;
            case NATIONAL_ADMINISTRATOR -> DINUM;
        };
    }
}
