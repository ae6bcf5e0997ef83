package relais.domain.verification;

import java.time.Instant;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationId;
import relais.domain.account.Account;
import relais.domain.account.Membership;
import relais.domain.account.Question;
import relais.domain.verification.Digest.Reader;

/** Alerts the other administrators about an account that does not answer, or the operator if none of them can act. */
final class Alerts {
    private Alerts() {}

    /** Puts the account's administrations into the next digest. */
    static void raise(Tables tables, Account account, Instant now) {
        for (Membership place : account.memberships()) {
            var reader =
                    hasAnother(tables, place.organization(), account, now) ? Reader.ADMINISTRATORS : Reader.OPERATOR;
            tables.verifications().expect(new Digest(reader, place.organization()), Mornings.nextDigest(now));
        }
    }

    /** Like {@link #raise}, to the administrations alone, since nothing has happened yet. */
    static void foretell(Tables tables, Account account, Instant now) {
        for (Membership place : account.memberships()) {
            var digest = new Digest(Reader.ADMINISTRATORS, place.organization());
            tables.verifications().expect(digest, Mornings.nextDigest(now));
        }
    }

    /** True if the account can act there and its mails are not known to bounce. */
    static boolean canHelp(Account account, OrganizationId organization, Instant now) {
        Question question = account.question();
        return account.at(now).administers(organization) && (question == null || question.bouncedAt() == null);
    }

    private static boolean hasAnother(Tables tables, OrganizationId organization, Account account, Instant now) {
        return tables.accounts().of(organization).stream()
                .anyMatch(each -> !each.id().equals(account.id()) && canHelp(each, organization, now));
    }
}
