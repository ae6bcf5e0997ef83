package relais.domain.verification;

import java.util.List;
import java.util.UUID;

/**
 * The result of one run of the verification.
 *
 * @param erased the ids of erased accounts, the only proof of the erasure (HUB-40)
 */
public record VerificationRun(int asked, int reminded, int suspended, List<UUID> erased, int digests) {
    public VerificationRun {
        erased = List.copyOf(erased);
    }

    public boolean isIdle() {
        return asked + reminded + suspended + erased.size() + digests == 0;
    }
}
