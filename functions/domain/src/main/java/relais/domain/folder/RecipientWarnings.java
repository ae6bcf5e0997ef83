package relais.domain.folder;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationId;

/**
 * Warnings about recipients that may be deposited for but perhaps treat nothing, because they are closed or handed their cases
 * over.
 */
final class RecipientWarnings {
    private RecipientWarnings() {}

    static List<String> of(Deposit deposit, Tables tables) {
        return deposit.cases().stream()
                .map(Deposit.Part::recipient)
                .distinct()
                .flatMap(recipient ->
                        Stream.concat(closed(recipient, tables).stream(), migrated(recipient, tables).stream()))
                .toList();
    }

    private static Optional<String> closed(OrganizationId recipient, Tables tables) {
        return tables.organizations()
                .find(recipient)
                .filter(organization -> !organization.isActive())
                .map(organization -> "Case recipient %s has the status %s: perhaps nobody treats what it is sent"
                        .formatted(recipient, organization.status()));
    }

    private static Optional<String> migrated(OrganizationId recipient, Tables tables) {
        return tables.migrations()
                .lastFrom(recipient)
                .map(migration ->
                        "Case recipient %s handed its cases over to %s on %s: what is deposited now stays with %s"
                                .formatted(recipient, migration.target(), migration.at(), recipient));
    }
}
