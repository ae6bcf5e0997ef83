package relais.domain.operator;

import java.time.Instant;
import relais.domain.OrganizationId;
import relais.domain.account.Account;

/** Whether somebody may help the others of an administration. */
final class Leadership {
    private Leadership() {}

    /** An administrator there with access, or invited, whom mails reach as far as is known. */
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
