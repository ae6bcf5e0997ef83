package relais.domain.migration;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.Order;
import relais.domain.OrganizationId;
import relais.domain.OrganizationType;
import relais.domain.Outcome;
import relais.domain.Outcome.Nothing;
import relais.domain.Result;
import relais.domain.Window;
import relais.domain.account.Permission;
import relais.domain.account.PortalPolicy;
import relais.domain.account.Visitor;
import relais.domain.journal.AuditEntry;
import relais.domain.journal.AuditedAction;
import relais.domain.organization.Organization;
import relais.domain.organization.OrganizationProperty;
import relais.domain.organization.OrganizationSearch;

/**
 * Records a local administrator's agreement, for {@link Agreement#VALID}, to receive the cases that another administration's
 * software hands over, and its withdrawal (contract, routes; decision 0007).
 */
public final class AgreeToMigration {
    /** A SIRET, followed by the commune's code if several administrations share it. */
    private static final Pattern NAMED = Pattern.compile("(?:SI-)?([0-9]{14})(?:-([0-9A-Za-z-]{1,10}))?");

    private static final Window FEW = new Window(0, 10);

    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    public AgreeToMigration(Ledger ledger, Ids ids, Clock clock) {
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** An agreement in force, with the name of the administration whose cases are awaited. */
    public record Awaited(Agreement agreement, String sourceName) {}

    public Outcome<List<Awaited>> list(Visitor by) {
        return ledger.transaction(tables -> {
            if (!isAllowed(tables, by)) {
                return Outcome.forbidden();
            }
            var now = clock.instant();
            var agreements = tables.migrations().agreements(by.organization()).stream()
                    .filter(agreement -> agreement.isInForce(now))
                    .toList();
            var names = tables.organizations()
                    .names(agreements.stream().map(Agreement::source).toList());
            return Outcome.done(agreements.stream()
                    .map(each -> new Awaited(
                            each,
                            names.getOrDefault(each.source(), each.source().toString())))
                    .toList());
        });
    }

    /** @param named the SIRET of the administration whose cases are to come, as typed */
    public Result<Nothing, AgreementFault> agree(Visitor by, String named) {
        return ledger.transaction(tables -> isAllowed(tables, by)
                ? source(tables, by, named).then(source -> agree(tables, by, source))
                : Result.forbidden());
    }

    public Outcome<Nothing> withdraw(Visitor by, UUID agreementId) {
        return ledger.transaction(tables -> {
            if (!isAllowed(tables, by)) {
                return Outcome.forbidden();
            }
            tables.migrations().agreements(by.organization()).stream()
                    .filter(agreement -> agreement.id().equals(agreementId))
                    .forEach(agreement -> {
                        tables.migrations().withdraw(agreement.source(), agreement.target());
                        note(tables, by, AuditedAction.WITHDREW_AGREEMENT_TO_MIGRATION, agreement.id());
                    });
            return Outcome.done();
        });
    }

    private Result<Nothing, AgreementFault> agree(Tables tables, Visitor by, OrganizationId source) {
        var agreement = new Agreement(ids.next(), source, by.organization(), by.accountId(), clock.instant());
        tables.migrations().agree(agreement);
        note(tables, by, AuditedAction.AGREED_TO_MIGRATION, agreement.id());
        return Result.done(new Nothing());
    }

    private static Result<OrganizationId, AgreementFault> source(Tables tables, Visitor by, String named) {
        var typed = NAMED.matcher(named.codePoints()
                .filter(point -> !Character.isWhitespace(point) && !Character.isSpaceChar(point))
                .mapToObj(Character::toString)
                .collect(Collectors.joining()));
        if (!typed.matches()) {
            return Result.refused(AgreementFault.Code.NO_SIRET);
        }
        var found = found(tables, typed.group(1), Optional.ofNullable(typed.group(2)));
        if (found.isEmpty()) {
            return Result.refused(AgreementFault.Code.UNKNOWN_SIRET);
        }
        if (found.size() > 1) {
            return Result.refused(new AgreementFault.SharedSiret(found));
        }
        return found.getFirst().equals(by.organization())
                ? Result.refused(AgreementFault.Code.OWN_ADMINISTRATION)
                : Result.done(found.getFirst());
    }

    private static List<OrganizationId> found(Tables tables, String siret, Optional<String> branchCode) {
        var search = new OrganizationSearch(
                OrganizationType.SI.name(), siret, Order.ascending(OrganizationProperty.BRANCH_CODE), FEW);
        var all = new ArrayList<>(tables.organizations().list(search).items());
        branchCode.ifPresent(
                code -> all.removeIf(each -> !each.id().branchCode().equalsIgnoreCase(code)));
        return all.stream().map(Organization::id).toList();
    }

    private void note(Tables tables, Visitor by, AuditedAction audited, UUID about) {
        tables.auditEntries().note(new AuditEntry(clock.instant(), by.accountId(), audited, about, by.organization()));
    }

    private static boolean isAllowed(Tables tables, Visitor by) {
        return PortalPolicy.allows(tables, by, Permission.RECEIVE_CASES, by.organization());
    }
}
