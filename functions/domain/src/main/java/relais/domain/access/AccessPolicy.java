package relais.domain.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationId;
import relais.domain.Outcome;
import relais.domain.subscription.Subscription;

/**
 * Decides which télédossiers a caller may touch, and refuses everything else. Each decision reads the client again in its own
 * transaction, so that a revoked client stops at once, whatever its token says.
 */
public final class AccessPolicy {
    private static final String UNAUTHORIZED = "Unauthorized user";

    private AccessPolicy() {}

    /** A caller's sides of a case, or the reason why it has none. */
    public sealed interface CaseAccess {
        record Allowed(Set<Side> sides) implements CaseAccess {}

        record Denied(String reason) implements CaseAccess {}
    }

    public static boolean mayDeposit(Tables tables, Caller caller, OrganizationId osl, String processCode) {
        var present = present(tables, caller);
        return present.has(Scope.ADMIN) || present.has(Scope.OSL) && present.mayActFor(osl, processCode);
    }

    public static CaseAccess on(
            Tables tables, Caller caller, OrganizationId osl, OrganizationId recipient, String processCode) {
        var sides = sides(tables, caller, osl, recipient, processCode);
        if (sides.contains(Side.SI) && !present(tables, caller).has(Scope.ADMIN)) {
            var closed = closedToApi(tables, recipient, processCode);
            if (closed.isPresent()) {
                sides.remove(Side.SI);
                return sides.isEmpty() ? new CaseAccess.Denied(closed.get()) : new CaseAccess.Allowed(sides);
            }
        }
        return sides.isEmpty() ? new CaseAccess.Denied(UNAUTHORIZED) : new CaseAccess.Allowed(sides);
    }

    /** The caller's sides of a case, even if the recipient's subscription is closed to software. */
    public static Set<Side> sides(
            Tables tables, Caller caller, OrganizationId osl, OrganizationId recipient, String processCode) {
        var present = present(tables, caller);
        var sides = EnumSet.noneOf(Side.class);
        if (present.has(Scope.ADMIN) || present.has(Scope.OSL) && present.mayActFor(osl, processCode)) {
            sides.add(Side.OSL);
        }
        if (present.has(Scope.ADMIN) || present.has(Scope.SI) && present.mayActFor(recipient, processCode)) {
            sides.add(Side.SI);
        }
        return sides;
    }

    /**
     * The subset of a recipient's démarches that the caller serves. Forbidden if one of these is in portal mode or no longer
     * served.
     */
    public static Outcome<Set<String>> served(
            Tables tables, Caller caller, OrganizationId recipient, Set<String> processCodes) {
        var present = present(tables, caller);
        if (present.has(Scope.ADMIN)) {
            return Outcome.done(processCodes);
        }
        var served = new TreeSet<>(processCodes);
        served.removeIf(code -> !present.has(Scope.SI) || !present.mayActFor(recipient, code));
        return served.stream()
                .flatMap(code -> closedToApi(tables, recipient, code).stream())
                .findFirst()
                .<Outcome<Set<String>>>map(Outcome.Forbidden::new)
                .orElseGet(() -> Outcome.done(served));
    }

    /** True if the caller serves the recipient for any démarche. */
    public static boolean mayReceive(Tables tables, Caller caller, OrganizationId recipient) {
        var present = present(tables, caller);
        return present.has(Scope.ADMIN) || present.has(Scope.SI) && present.mayActFor(recipient);
    }

    private static Optional<String> closedToApi(Tables tables, OrganizationId recipient, String processCode) {
        return tables.subscriptions()
                .find(recipient, processCode)
                .map(Subscription::closedToApi)
                .orElse(Optional.of(UNAUTHORIZED));
    }

    /**
     * The caller's perimeters of télédossiers by side, without the démarches closed to software. An administrator has the hub's
     * own. Forbidden if no perimeter is left.
     */
    public static Outcome<List<Perimeter>> perimeters(Tables tables, Caller caller) {
        var present = present(tables, caller);
        if (present.has(Scope.ADMIN)) {
            return Outcome.done(List.of(new Perimeter(Side.HUB, List.of())));
        }
        var perimeters = new ArrayList<Perimeter>();
        if (present.has(Scope.OSL)) {
            perimeters.add(new Perimeter(Side.OSL, present.grants()));
        }
        var served = present.has(Scope.SI) ? servedByApi(tables, present.grants()) : List.<Grant>of();
        if (!served.isEmpty()) {
            perimeters.add(new Perimeter(Side.SI, served));
        }
        return perimeters.isEmpty() ? new Outcome.Forbidden<>(closedToApi(tables, present)) : Outcome.done(perimeters);
    }

    /** The reason why no perimeter is left for a caller's software. */
    private static String closedToApi(Tables tables, Caller present) {
        return present.grants().stream()
                .filter(grant -> present.has(Scope.SI))
                .flatMap(grant -> tables.subscriptions().of(grant.organization()).stream()
                        .filter(each -> grant.covers(each.subscriber(), each.processCode())))
                .flatMap(each -> each.closedToApi().stream())
                .findFirst()
                .orElse(UNAUTHORIZED);
    }

    /** The grants without the démarches that their organisation treats on the portal, or no longer treats. */
    static List<Grant> servedByApi(Tables tables, List<Grant> grants) {
        return grants.stream()
                .flatMap(grant -> servedByApi(tables, grant).stream())
                .toList();
    }

    private static Optional<Grant> servedByApi(Tables tables, Grant grant) {
        var subscriptions = tables.subscriptions().of(grant.organization());
        var closed = subscriptions.stream()
                .filter(subscription -> subscription.closedToApi().isPresent())
                .map(Subscription::processCode)
                .collect(Collectors.toUnmodifiableSet());
        if (closed.isEmpty()) {
            return Optional.of(grant);
        }
        var left = new HashSet<>(
                grant.processCodes().isEmpty()
                        ? subscriptions.stream().map(Subscription::processCode).toList()
                        : grant.processCodes());
        left.removeAll(closed);
        // an empty set would grant everything
        return left.isEmpty() ? Optional.empty() : Optional.of(new Grant(grant.organization(), left));
    }

    /** The token's caller, restricted to the present rights of its client. */
    public static Caller present(Tables tables, Caller caller) {
        return tables.clients()
                .find(caller.clientId())
                .filter(client -> !client.isRevoked())
                .map(client -> new Caller(client.id(), both(caller.scopes(), client.scopes()), client.grants()))
                .orElseGet(() -> new Caller(caller.clientId(), Set.of(), List.of()));
    }

    private static Set<Scope> both(Set<Scope> asked, Set<Scope> held) {
        return asked.stream().filter(held::contains).collect(Collectors.toUnmodifiableSet());
    }
}
