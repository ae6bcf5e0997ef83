package relais.domain.operator;

import java.time.Clock;
import java.time.Instant;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationId;
import relais.domain.Outcome;
import relais.domain.account.Permission;
import relais.domain.account.PortalPolicy;
import relais.domain.account.Visitor;
import relais.domain.organization.Organization;
import relais.domain.process.Process;
import relais.domain.subscriber.Subscribed;
import relais.domain.subscription.Subscription;
import relais.domain.verification.VerifiedAccount;

/**
 * Shows the people and subscriptions of any administration to the operator, and no télédossier.
 */
public final class LookAtAdministration {
    private final Ledger ledger;
    private final Clock clock;

    public LookAtAdministration(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    public Outcome<Administration> look(Visitor by, OrganizationId id) {
        var now = clock.instant();
        return ledger.transaction(tables -> {
            if (!PortalPolicy.allowsAnywhere(tables, by, Permission.SEE_PEOPLE)
                    || !PortalPolicy.allowsAnywhere(tables, by, Permission.SEE_SUBSCRIPTIONS)) {
                return Outcome.forbidden();
            }
            return tables.organizations()
                    .find(id)
                    .map(found -> Outcome.done(shown(tables, found, now)))
                    .orElseGet(() -> Outcome.missing("Organization"));
        });
    }

    private static Administration shown(Tables tables, Organization organization, Instant now) {
        return new Administration(
                organization,
                VerifiedAccount.present(tables, tables.accounts().of(organization.id()), now),
                tables.subscriptions().of(organization.id()).stream()
                        .map(each -> held(tables, each, now))
                        .toList());
    }

    private static Administration.Held held(Tables tables, Subscription subscription, Instant now) {
        var name = tables.processes().find(subscription.processCode()).map(Process::name);
        return new Administration.Held(
                name.orElse(subscription.processCode()), Subscribed.of(tables, subscription, now));
    }
}
