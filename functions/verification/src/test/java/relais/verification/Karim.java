package relais.verification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.Ledger;
import relais.domain.account.Account;
import relais.domain.account.Membership;
import relais.domain.account.People;
import relais.domain.account.Question;
import relais.domain.account.Role;
import relais.domain.organization.Partners;

/** An agent whose account was made in February. */
final class Karim {
    private static final Instant FEBRUARY = Instant.parse("2026-02-03T10:00:00Z");

    private final Ledger ledger;
    private final UUID id = UUID.fromString("01980f2a-5c00-7000-8000-0000000000aa");

    Karim(Ledger ledger, @Nullable Question question) {
        this.ledger = ledger;
        var place = new Membership(Partners.MAIRIE_DE_LYON, Role.AGENT, Map.of(), null, FEBRUARY);
        var account =
                new Account(id, People.karim(), "hash", null, 0, null, FEBRUARY, FEBRUARY, question, List.of(place));
        ledger.write(tables -> tables.accounts().insert(account));
    }

    @Nullable
    Question question() {
        return ledger.transaction(
                tables -> tables.accounts().find(id).orElseThrow().question());
    }

    int mailsOwed(Instant now) {
        return ledger.transaction(tables -> tables.outbox().dueFor(id, now)).size();
    }
}
