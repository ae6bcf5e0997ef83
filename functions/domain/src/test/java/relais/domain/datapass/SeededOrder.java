package relais.domain.datapass;

import static relais.domain.datapass.DataPass.JEANNE;
import static relais.domain.datapass.DataPass.KARIM;
import static relais.domain.datapass.DataPass.LUCIE;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.organization.Partners.MAIRIE_DE_METZ;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import relais.domain.Ledger;
import relais.domain.OrganizationId;
import relais.domain.Parallel;
import relais.domain.account.Account;
import relais.domain.datapass.DataPass.Told;
import relais.domain.datapass.Decision.DecisionKind;
import relais.domain.subscription.Contact;
import relais.domain.subscription.Subscription;

/** Delivers a seed's decisions, with ties and duplicates, to a ledger that knows nobody, and returns the state they leave. */
public final class SeededOrder {
    private static final int MOST_DECISIONS = 16;
    private static final int SECONDS = 8;
    private static final List<Contact> PEOPLE = List.of(JEANNE, KARIM, LUCIE);
    private static final List<DecisionKind> KINDS =
            List.of(DecisionKind.APPROVE, DecisionKind.TRANSFER, DecisionKind.REFUSE, DecisionKind.REVOKE);
    private static final List<String> DEMARCHES = List.of("CERTDC", "EtatCivil", "CAF-contact");

    private final List<Told> decisions;
    private final List<Told> delivered;

    public SeededOrder(int seed) {
        var random = new Random(seed);
        decisions = decisions(random);
        delivered = delivered(decisions, random);
    }

    /** Returns the state after each decision in its turn, once. */
    public Object inTurn(Ledger ledger) {
        var dataPass = new DataPass(ledger);
        decisions.stream()
                .sorted(Comparator.comparing(Told::decision).thenComparing(Told::request))
                .forEach(dataPass::hear);
        return endOf(dataPass);
    }

    /** Returns the state after the decisions in disorder. */
    public Object delivered(Ledger ledger) {
        var dataPass = new DataPass(ledger);
        delivered.forEach(dataPass::hear);
        return endOf(dataPass);
    }

    /** Returns the state after the decisions in disorder, several at a time. */
    public Object delivered(Ledger ledger, int callers) {
        var dataPass = new DataPass(ledger);
        Parallel.callers(callers, caller -> {
            IntStream.range(0, delivered.size())
                    .filter(i -> i % callers == caller)
                    .mapToObj(delivered::get)
                    .forEach(dataPass::hear);
            return caller;
        });
        return endOf(dataPass);
    }

    /** The visible state of a ledger, without identifiers and times of writing. */
    private record End(Set<Object> administrations, Set<Object> subscriptions, Set<Object> people) {}

    private static End endOf(DataPass dataPass) {
        var end = new End(new HashSet<>(), new HashSet<>(), new HashSet<>());
        for (var town : List.of(MAIRIE_DE_LYON, MAIRIE_DE_METZ)) {
            dataPass.ledger.write(tables -> tables.organizations()
                    .find(town)
                    .ifPresent(known -> end.administrations().add(List.of(known.id(), known.name(), known.place()))));
            dataPass.subscriptionsOf(town).forEach(each -> end.subscriptions().add(seen(each)));
            dataPass.accountsOf(town).forEach(each -> end.people().add(seen(each, town)));
        }
        return end;
    }

    private static Object seen(Subscription subscription) {
        var dates = subscription.milestones();
        return Arrays.asList(
                subscription.subscriber(),
                subscription.processCode(),
                subscription.status(),
                subscription.datapassId(),
                subscription.localAdministrator(),
                subscription.emails(),
                subscription.activateAt(),
                subscription.handover(),
                dates.validatedAt(),
                dates.rejectedAt(),
                dates.endsAt());
    }

    private static Object seen(Account account, OrganizationId town) {
        var membership = account.in(town).orElseThrow();
        return List.of(town, account.person(), membership.role(), membership.rights(), account.isInvited());
    }

    /** Repeats some of the decisions and puts all in any order. */
    private static List<Told> delivered(List<Told> decisions, Random random) {
        var order = new ArrayList<>(decisions);
        while (random.nextInt(3) > 0) {
            order.add(decisions.get(random.nextInt(decisions.size())));
        }
        Collections.shuffle(order, random);
        return order;
    }

    /** Makes decisions about three requests, mostly for one town. */
    private static List<Told> decisions(Random random) {
        var decisions = new ArrayList<Told>();
        var count = 1 + random.nextInt(MOST_DECISIONS);
        for (var i = 0; i < count; i++) {
            var town = random.nextInt(8) == 0 ? MAIRIE_DE_METZ : MAIRIE_DE_LYON;
            var told = DataPass.told(
                    random.nextInt(3),
                    KINDS.get(random.nextInt(KINDS.size())),
                    random.nextInt(SECONDS),
                    town,
                    "Mairie " + random.nextInt(3),
                    PEOPLE.get(random.nextInt(PEOPLE.size())),
                    some(random));
            decisions.add(random.nextInt(3) == 0 ? told.authorized() : told);
        }
        return decisions;
    }

    private static String[] some(Random random) {
        return DEMARCHES.stream().filter(code -> random.nextBoolean()).toArray(String[]::new);
    }
}
