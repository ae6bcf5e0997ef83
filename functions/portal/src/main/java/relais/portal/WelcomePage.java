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
import relais.domain.desk.Worklist;
import relais.domain.process.Process;
import relais.domain.subscriber.LookAtSetup.Setup;
import relais.domain.wording.AdministrationName;

/**
 * A logged-in visitor's first page.
 *
 * @param tasks the settings still to make
 * @param oldest the case that has waited longest to be treated; null if none waits
 */
public record WelcomePage(
        Visitor visitor,
        Workload workload,
        Setup setup,
        List<SetupTask> tasks,
        @Nullable CaseSummary oldest) implements View {

    /** The lists in the order of the work. */
    public static final List<Worklist> LISTS = List.of(
            Worklist.TO_TREAT,
            Worklist.SINCE_LAST_VISIT,
            Worklist.LATE,
            Worklist.SOON_DELETED,
            Worklist.IN_PROGRESS,
            Worklist.AWAITING,
            Worklist.TREATED,
            Worklist.CLOSED);

    public WelcomePage {
        tasks = List.copyOf(tasks);
    }

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

    /** True for a list that should be empty and is not. */
    public boolean isPressing(Worklist list) {
        return list == Worklist.LATE && workload.of(list) > 0;
    }

    /** True if the visitor has something to set up here or anywhere. */
    public boolean setsUp() {
        return seesPeople() || setsSubscriptions();
    }

    /** True if there are démarches and a part to set beside them. */
    public boolean isInColumns() {
        return handlesCases() && !rights().isEmpty() && setsUp();
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
