package relais.domain.subscription;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A software editor as technical delegate, {@code {branchCode, companyRegister, type: "EDT"}} on the wire. The branch is in
 * upper case.
 */
public record Editor(String companyRegister, String branchCode) implements DelegationActor {
    public static final String TYPE = "EDT";

    public Editor {
        branchCode = branchCode.toUpperCase(Locale.ROOT);
    }

    @Override
    public @Nullable String email() {
        return null;
    }

    @Override
    public DelegationActor over(DelegationActor present) {
        return this;
    }
}
