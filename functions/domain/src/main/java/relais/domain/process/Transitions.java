package relais.domain.process;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import relais.domain.access.Side;

/**
 * The allowed moves of a case from one status to another, for each side. The one table holds for every démarche and refuses
 * every other move. A démarche's own table is for the portal only (contract, "Statuses").
 */
public final class Transitions {
    private static final String TABLE = """
            HUB HUBEE_RECEIVED  > HUBEE_COMPLETED
            HUB HUBEE_COMPLETED > HUBEE_NOTIFIED
            HUB CLOSED          > ARCHIVED

            SI  HUBEE_NOTIFIED  > SENT SI_RECEIVED IN_PROGRESS ADD_AWAITING SI_INTG_ERROR REFUSED DONE
            SI  SENT            > SI_RECEIVED IN_PROGRESS ADD_AWAITING SI_INTG_ERROR REFUSED DONE
            SI  SI_RECEIVED     > IN_PROGRESS ADD_AWAITING SI_INTG_ERROR REFUSED DONE
            SI  IN_PROGRESS     > ADD_AWAITING SI_INTG_ERROR REFUSED DONE
            SI  ADD_AWAITING    > SENT SI_RECEIVED IN_PROGRESS SI_INTG_ERROR REFUSED DONE
            SI  SI_INTG_ERROR   > SENT SI_RECEIVED IN_PROGRESS ADD_AWAITING REFUSED DONE
            SI  REFUSED         > DONE
            SI  DONE            > REFUSED

            OSL HUBEE_NOTIFIED  > CLOSED
            OSL SENT            > CLOSED HUBEE_NOTIFIED
            OSL SI_RECEIVED     > CLOSED HUBEE_NOTIFIED
            OSL IN_PROGRESS     > CLOSED HUBEE_NOTIFIED
            OSL ADD_AWAITING    > CLOSED HUBEE_NOTIFIED HUBEE_COMPLETED
            OSL SI_INTG_ERROR   > CLOSED HUBEE_NOTIFIED
            OSL REFUSED         > CLOSED HUBEE_NOTIFIED IN_PROGRESS
            OSL DONE            > CLOSED HUBEE_NOTIFIED IN_PROGRESS
            OSL CLOSED          > HUBEE_NOTIFIED
            """;

    /**
     * For each status, an earlier one that a late request may still ask for. Such a request is accepted and changes nothing.
     */
    private static final String REACHED = """
            HUBEE_NOTIFIED > HUBEE_COMPLETED
            SENT           > HUBEE_COMPLETED
            SI_RECEIVED    > HUBEE_COMPLETED
            IN_PROGRESS    > HUBEE_COMPLETED
            SI_INTG_ERROR  > HUBEE_COMPLETED
            REFUSED        > HUBEE_COMPLETED
            DONE           > HUBEE_COMPLETED
            """;

    private static final Map<From, Set<Status>> ALLOWED = TABLE.lines()
            .filter(line -> !line.isBlank())
            .map(line -> line.split("[ >]+"))
            .collect(Collectors.toUnmodifiableMap(
                    words -> new From(Side.valueOf(words[0]), Status.valueOf(words[1])), words -> named(words, 2)));
    private static final Map<Status, Set<Status>> PASSED = REACHED.lines()
            .map(line -> line.split("[ >]+"))
            .collect(Collectors.toUnmodifiableMap(words -> Status.valueOf(words[0]), words -> named(words, 1)));

    private record From(Side side, Status present) {}

    private Transitions() {}

    /** The statuses, other than the present one, to which any of these sides may move a case. */
    public static Set<Status> allowed(Set<Side> sides, Status present) {
        var allowed = EnumSet.noneOf(Status.class);
        for (var side : sides) {
            allowed.addAll(ALLOWED.getOrDefault(new From(side, present), Set.of()));
        }
        return allowed;
    }

    /** True if the case in its present status is already at the wanted one or past it. */
    public static boolean isReached(Status present, Status wanted) {
        return wanted == present || PASSED.getOrDefault(present, Set.of()).contains(wanted);
    }

    private static Set<Status> named(String[] words, int from) {
        return Arrays.stream(words).skip(from).map(Status::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
