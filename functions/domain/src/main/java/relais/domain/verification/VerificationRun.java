package relais.domain.verification;

import java.util.List;
import java.util.UUID;

/**
 * What one run of the verification did.
 *
 * @param erased accounts of which nothing remains: their ids alone prove it (HUB-40)
 */
public record VerificationRun(int asked, int reminded, int suspended, List<UUID> erased, int digests) {
    public VerificationRun {
        erased = List.copyOf(erased);
    }

    public boolean isIdle() {
        return asked + reminded + suspended + erased.size() + digests == 0;
    }
}
