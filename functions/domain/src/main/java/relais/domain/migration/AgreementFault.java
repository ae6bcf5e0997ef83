package relais.domain.migration;

import java.util.List;
import relais.domain.OrganizationId;

/** The reason why the named administration is none to agree with, as a code with its values. */
public sealed interface AgreementFault {

    /** The faults without a value. */
    enum Code implements AgreementFault {
        NO_SIRET,
        UNKNOWN_SIRET,
        OWN_ADMINISTRATION
    }

    /** The SIRET is that of several administrations, which differ by the commune's code. */
    record SharedSiret(List<OrganizationId> administrations) implements AgreementFault {
        public SharedSiret {
            administrations = List.copyOf(administrations);
        }
    }
}
