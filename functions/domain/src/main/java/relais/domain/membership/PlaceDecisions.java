package relais.domain.membership;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationId;
import relais.domain.account.Account;
import relais.domain.account.LostAccess;
import relais.domain.account.MailBudget;
import relais.domain.account.Membership;
import relais.domain.account.Permission;
import relais.domain.account.PortalPolicy;
import relais.domain.account.Post;
import relais.domain.account.Visitor;
import relais.domain.journal.AuditEntry;
import relais.domain.journal.AuditedAction;
import relais.domain.outbox.Dispatcher;
import relais.domain.person.EmailAddress;

/**
 * Runs every decision about a member of an administration in the same steps, which are permission, lock, decision, audit entry
 * and mails.
 */
public final class PlaceDecisions {
    private final Ledger ledger;
    private final Dispatcher effects;
    private final MailBudget mails;
    private final Ids ids;
    private final Clock clock;

    public PlaceDecisions(Ledger ledger, Dispatcher effects, MailBudget mails, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.effects = effects;
        this.mails = mails;
        this.ids = ids;
        this.clock = clock;
    }

    /** A decision about a member, once the permission is checked. */
    @FunctionalInterface
    interface PlaceDecision {
        PlaceChange about(Tables tables, Account account, Membership place);
    }

    /** @param audited the action of the audit entry, which is written unless the decision is a refusal */
    PlaceChange decide(
            Visitor by,
            Permission action,
            AuditedAction audited,
            OrganizationId organization,
            UUID accountId,
            PlaceDecision decision) {
        var change = ledger.transaction(tables -> {
            var decided = PortalPolicy.allows(tables, by, action, organization)
                    ? decide(tables, organization, accountId, decision)
                    : new PlaceChange.Forbidden();
            if (decided instanceof PlaceChange.Done || decided instanceof PlaceChange.Removed) {
                note(tables, by, audited, accountId, organization);
            }
            return decided;
        });
        return performed(accountId, change);
    }

    /** Runs a decision about the visitor's own place, which needs no permission. */
    PlaceChange decideOfSelf(Visitor self, OrganizationId organization, PlaceDecision decision) {
        var change = ledger.transaction(tables -> decide(tables, organization, self.accountId(), decision));
        return performed(self.accountId(), change);
    }

    /** Saves the account after a change, unless that leaves an administration without an administrator. */
    static PlaceChange keep(Tables tables, Account before, Account after) {
        @Nullable
        PlaceChange refusal = Succession.missing(tables, before, after).orElse(null);
        if (refusal != null) {
            return refusal;
        }
        // with no place left to act, open sessions end for good
        var kept = LostAccess.suspension(after) == null ? after : after.withoutSessions();
        tables.accounts().update(kept);
        return new PlaceChange.Done(kept);
    }

    void note(Tables tables, Visitor by, AuditedAction audited, UUID about, OrganizationId organization) {
        tables.auditEntries().note(new AuditEntry(clock.instant(), by.accountId(), audited, about, organization));
    }

    Post post() {
        return new Post(ids, clock);
    }

    /** The refusal of one mail too many; empty if the budget allows the mail. */
    Optional<PlaceChange> tooManyMails(Visitor by, EmailAddress to) {
        return mails.spend(by.accountId(), to).map(PlaceChange.SlowDown::new);
    }

    MailBudget mails() {
        return mails;
    }

    Clock clock() {
        return clock;
    }

    /** Dispatches the effects, unless the decision is a refusal. */
    private PlaceChange performed(UUID accountId, PlaceChange change) {
        if (change instanceof PlaceChange.Done || change instanceof PlaceChange.Removed) {
            effects.dispatch(accountId);
        }
        return change;
    }

    private PlaceChange decide(Tables tables, OrganizationId organization, UUID accountId, PlaceDecision decision) {
        var now = clock.instant();
        @Nullable
        Account account = tables.accounts()
                .lock(accountId)
                .map(each -> each.at(now))
                .filter(each -> !each.isOver(now))
                .orElse(null);
        @Nullable
        Membership place = account == null ? null : account.in(organization).orElse(null);
        return account == null || place == null ? new PlaceChange.Unknown() : decision.about(tables, account, place);
    }
}
