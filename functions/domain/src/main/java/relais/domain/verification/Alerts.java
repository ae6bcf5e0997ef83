package relais.domain.verification;

import java.time.Instant;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationId;
import relais.domain.account.Account;
import relais.domain.account.Membership;
import relais.domain.account.Question;
import relais.domain.verification.Digest.Reader;

/** Who hears of an account that does not answer: the other administrators, or the operator where none is left to act. */
final class Alerts {
    private Alerts() {}

    /** In the next digest. */
    static void raise(Tables tables, Account account, Instant now) {
        for (Membership place : account.memberships()) {
            var reader =
                    hasAnother(tables, place.organization(), account, now) ? Reader.ADMINISTRATORS : Reader.OPERATOR;
            tables.verifications().expect(new Digest(reader, place.organization()), Mornings.nextDigest(now));
        }
    }

    /** Like {@link #raise}, to the administrations alone: nothing has happened yet. */
    static void foretell(Tables tables, Account account, Instant now) {
        for (Membership place : account.memberships()) {
            var digest = new Digest(Reader.ADMINISTRATORS, place.organization());
            tables.verifications().expect(digest, Mornings.nextDigest(now));
        }
    }

    /** Can act, and is reached by mail. */
    static boolean canHelp(Account account, OrganizationId organization, Instant now) {
        Question question = account.question();
        return account.at(now).administers(organization) && (question == null || question.bouncedAt() == null);
    }

    private static boolean hasAnother(Tables tables, OrganizationId organization, Account account, Instant now) {
        return tables.accounts().of(organization).stream()
                .anyMatch(each -> !each.id().equals(account.id()) && canHelp(each, organization, now));
    }
}
