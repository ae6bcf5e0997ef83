package relais.domain.account;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationId;
import relais.domain.journal.AuditEntry;
import relais.domain.journal.AuditedAction;

/**
 * The last change of an item, for a visitor whose own change it overtook.
 *
 * @param by the person's name; empty if the author was outside the portal or the account is erased
 * @param at null if the journal does not say
 */
public record LastChange(String by, @Nullable Instant at) {
    private static final int LOOKED_AT = 200;

    public static LastChange of(Tables tables, UUID about, OrganizationId organization, Set<AuditedAction> audited) {
        return tables.auditEntries().of(organization, LOOKED_AT).stream()
                .filter(act -> act.about().equals(about) && audited.contains(act.action()))
                .findFirst()
                .map(act -> new LastChange(name(tables, act), act.at()))
                .orElseGet(() -> new LastChange("", null));
    }

    private static String name(Tables tables, AuditEntry act) {
        return tables.accounts()
                .find(act.by())
                .map(account -> account.person().fullName())
                .orElse("");
    }
}
