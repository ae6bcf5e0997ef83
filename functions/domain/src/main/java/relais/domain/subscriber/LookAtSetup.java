package relais.domain.subscriber;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationId;
import relais.domain.account.Account;
import relais.domain.account.Membership;
import relais.domain.account.OneTimeLink;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.account.Permission;
import relais.domain.account.PortalPolicy;
import relais.domain.account.Right;
import relais.domain.account.Visitor;
import relais.domain.process.Process;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.Subscription;
import relais.domain.verification.VerifiedAccount;

/** Counts the settings of an administration, made and missing, within the rights of the visitor. Its time does not grow with the cases. */
public final class LookAtSetup {
    /** Number of administrators under which one departure locks everybody out. */
    private static final int ADMINISTRATORS_WANTED = 2;

    private final Ledger ledger;
    private final Clock clock;

    public LookAtSetup(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The people, subscriptions and missing settings of an administration. Parts that the visitor may not change are zero or empty.
     *
     * @param people number of people
     * @param subscriptions number of subscriptions in force
     * @param withoutMode the subscriptions in force whose access mode is not chosen
     * @param withoutAgent the names of the démarches on the portal that nobody may treat
     * @param unanswered the people whose invitation ended without an answer
     * @param lost the people whose invitation their address refused
     * @param toVerify number of people whose verification is unanswered
     * @param isAdministratorAlone true if a single person administers
     */
    public record Setup(
            int people,
            int subscriptions,
            List<Subscription> withoutMode,
            List<String> withoutAgent,
            List<Account> unanswered,
            List<Account> lost,
            int toVerify,
            boolean isAdministratorAlone) {
        public Setup {
            withoutMode = List.copyOf(withoutMode);
            withoutAgent = List.copyOf(withoutAgent);
            unanswered = List.copyOf(unanswered);
            lost = List.copyOf(lost);
        }
    }

    public Setup look(Visitor visitor) {
        var now = clock.instant();
        var organization = visitor.organization();
        return ledger.transaction(tables -> {
            var inForce = tables.subscriptions().of(organization).stream()
                    .filter(each -> each.isInForce() && !each.isHandedOver(now))
                    .toList();
            var own = PortalPolicy.allows(tables, visitor, Permission.CHANGE_SUBSCRIPTIONS, organization)
                    ? inForce
                    : List.<Subscription>of();
            var people = PortalPolicy.allows(tables, visitor, Permission.SEE_PEOPLE, organization)
                    ? VerifiedAccount.present(tables, tables.accounts().of(organization), now)
                    : List.<VerifiedAccount>of();
            return setup(tables, organization, own, people, now);
        });
    }

    private static Setup setup(
            Tables tables,
            OrganizationId organization,
            List<Subscription> inForce,
            List<VerifiedAccount> people,
            Instant now) {
        var present = people.stream()
                .map(VerifiedAccount::account)
                .filter(each -> mayAct(each, organization))
                .toList();
        var invited = present.stream()
                .filter(Account::isInvited)
                .collect(Collectors.groupingBy(each -> fate(tables, each, now)));
        var administrators =
                present.stream().filter(each -> each.administers(organization)).count();
        return new Setup(
                people.size(),
                inForce.size(),
                inForce.stream().filter(each -> each.accessMode() == null).toList(),
                people.isEmpty() ? List.of() : withoutAgent(tables, organization, inForce, present),
                invited.getOrDefault(InvitationFate.ENDED, List.of()),
                invited.getOrDefault(InvitationFate.LOST, List.of()),
                (int) people.stream().filter(VerifiedAccount::isWorrying).count(),
                !people.isEmpty() && administrators < ADMINISTRATORS_WANTED);
    }

    private static List<String> withoutAgent(
            Tables tables, OrganizationId organization, List<Subscription> inForce, List<Account> present) {
        return inForce.stream()
                .filter(each -> each.accessMode() == AccessMode.PORTAIL)
                .map(Subscription::processCode)
                .filter(code -> present.stream().noneMatch(agent -> treats(agent, organization, code)))
                .map(code -> tables.processes().find(code).map(Process::name).orElse(code))
                .toList();
    }

    /** The fate of an invitation without an answer. */
    private enum InvitationFate {
        AWAITED,
        ENDED,
        LOST
    }

    private static InvitationFate fate(Tables tables, Account account, Instant now) {
        return tables.links()
                .find(account.id(), LinkKind.INVITATION)
                .map(link -> fate(link, now))
                .orElse(InvitationFate.ENDED);
    }

    private static InvitationFate fate(OneTimeLink link, Instant now) {
        if (link.lostAt() != null) {
            return InvitationFate.LOST;
        }
        return link.isOpen(now) ? InvitationFate.AWAITED : InvitationFate.ENDED;
    }

    private static boolean treats(Account account, OrganizationId organization, String processCode) {
        return account.in(organization)
                .filter(place -> place.allows(processCode, Right.TREAT))
                .isPresent();
    }

    private static boolean mayAct(Account account, OrganizationId organization) {
        return !account.isSuspended()
                && account.in(organization).filter(Membership::isSuspended).isEmpty();
    }
}
