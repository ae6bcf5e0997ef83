package relais.domain.process;

import java.util.Optional;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationId;
import relais.domain.OrganizationType;

/** Checks that an organisation may operate a démarche, which takes an OSL that the hub knows. */
final class Operators {
    private Operators() {}

    /** The fault of that operator; empty if it has none. */
    static Optional<String> fault(Tables tables, OrganizationId osl) {
        if (osl.type() != OrganizationType.OSL) {
            return Optional.of("Organization %s cannot operate a process: /osl/type must be OSL".formatted(osl));
        }
        return tables.organizations().find(osl).isEmpty()
                ? Optional.of("Organization %s does not exist".formatted(osl))
                : Optional.empty();
    }
}
