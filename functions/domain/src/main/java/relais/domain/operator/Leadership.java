package relais.domain.operator;

import java.time.Instant;
import relais.domain.OrganizationId;
import relais.domain.account.Account;

/** Decides whether an account can help the other members of an administration. */
final class Leadership {
    private Leadership() {}

    /** True for an administrator with access, invited or not, whose mails are not known to bounce. */
    static boolean leads(Account account, OrganizationId organization, Instant now) {
        var present = account.at(now);
        var question = present.question();
        return !present.isSuspended()
                && (question == null || question.bouncedAt() == null)
                && present.in(organization)
                        .filter(place -> place.role().isAdministrator() && !place.isSuspended())
                        .isPresent();
    }
}
