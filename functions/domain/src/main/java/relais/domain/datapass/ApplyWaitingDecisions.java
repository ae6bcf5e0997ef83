package relais.domain.datapass;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import relais.domain.Ledger;

/**
 * Applies the waiting decisions again, since a démarche or an administration may have become known. Parts still unknown keep
 * waiting.
 */
public final class ApplyWaitingDecisions {
    private final Ledger ledger;
    private final ApplyDecision decisions;

    public ApplyWaitingDecisions(Ledger ledger, ApplyDecision decisions) {
        this.ledger = ledger;
        this.decisions = decisions;
    }

    /** @return the accounts that mails may be owed to */
    public Set<UUID> apply() {
        return ledger.transaction(tables -> tables.waitingDecisions().all()).stream()
                .flatMap(each -> apply(each.received().fingerprint()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<UUID> apply(String fingerprint) {
        return ledger.transaction(tables -> {
            tables.requests().lock();
            // another transaction may have settled it in between
            return tables.waitingDecisions()
                    .find(fingerprint)
                    .map(each -> decisions.apply(tables, each.received()).told())
                    .orElse(Set.of());
        });
    }
}
