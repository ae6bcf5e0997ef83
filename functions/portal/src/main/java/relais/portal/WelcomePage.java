package relais.portal;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import relais.domain.account.Permission;
import relais.domain.account.PortalPolicy;
import relais.domain.account.Right;
import relais.domain.account.Visitor;
import relais.domain.desk.CaseSummary;
import relais.domain.desk.FindCases.Workload;
import relais.domain.process.Process;
import relais.domain.wording.AdministrationName;

/**
 * A logged-in visitor's first page.
 *
 * @param oldest the case that has waited longest to be treated; null if none waits
 */
public record WelcomePage(
        Visitor visitor, Workload workload, @Nullable CaseSummary oldest) implements View {
    /** The visitor's right to the télédossiers of a démarche. */
    public record Given(String title, String code, Right right) {}

    @Override
    public String template() {
        return "welcome";
    }

    @Override
    public String title() {
        return "Bonjour " + visitor.person().fullName();
    }

    /** Sorted by the démarche's title. */
    public List<Given> rights() {
        var titles = workload.processes().stream().collect(Collectors.toUnmodifiableMap(Process::code, Process::name));
        return visitor.place().rights().entrySet().stream()
                .map(held ->
                        new Given(titles.getOrDefault(held.getKey(), held.getKey()), held.getKey(), held.getValue()))
                .sorted(Comparator.comparing(Given::title).thenComparing(Given::code))
                .toList();
    }

    public AdministrationName name() {
        return AdministrationName.of(visitor.organization(), visitor.organizationName());
    }

    public boolean seesPeople() {
        return PortalPolicy.offers(visitor, Permission.SEE_PEOPLE);
    }

    public boolean setsSubscriptions() {
        return PortalPolicy.offers(visitor, Permission.CHANGE_SUBSCRIPTIONS);
    }

    public boolean seesAccesses() {
        return seesOwnAccesses(visitor);
    }

    /** The operator reads the journal from the page of an administration. */
    static boolean seesOwnAccesses(Visitor visitor) {
        return PortalPolicy.offers(visitor, Permission.SEE_ACCESSES)
                && !PortalPolicy.offersAnywhere(visitor, Permission.SEE_ACCESSES);
    }

    public boolean runsTheHub() {
        return PortalPolicy.offersAnywhere(visitor, Permission.SEE_PEOPLE);
    }

    public boolean givesRights() {
        return PortalPolicy.offers(visitor, Permission.CHANGE_RIGHTS);
    }

    public boolean handlesCases() {
        return PortalPolicy.offers(visitor, Permission.CONSULT_CASES);
    }
}
