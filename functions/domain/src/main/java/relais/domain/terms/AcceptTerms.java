package relais.domain.terms;

import java.time.Clock;
import relais.domain.Ledger;
import relais.domain.account.Visitor;

/** Records a person's agreement to the version in force, and to no other. */
public final class AcceptTerms {
    private final Ledger ledger;
    private final TermsOfUse terms;
    private final Clock clock;

    public AcceptTerms(Ledger ledger, TermsOfUse terms, Clock clock) {
        this.ledger = ledger;
        this.terms = terms;
        this.clock = clock;
    }

    /** The result of an acceptance. */
    public sealed interface Acceptance {
        record Accepted() implements Acceptance {}

        /** Another version came into force while the person read, and has to be read first. */
        record Outdated(Terms current) implements Acceptance {}
    }

    public Acceptance accept(Visitor visitor, String version) {
        var now = clock.instant();
        var current = terms.current(now);
        if (!current.version().equals(version)) {
            return new Acceptance.Outdated(current);
        }
        ledger.write(tables -> tables.consents().accept(visitor.accountId(), version, now));
        return new Acceptance.Accepted();
    }
}
