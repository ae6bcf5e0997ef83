package relais.domain.verification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import relais.domain.Ids;
import relais.domain.Ledger;
import relais.domain.Ledger.Tables;
import relais.domain.OrganizationId;
import relais.domain.account.Account;
import relais.domain.account.PortalAddress;
import relais.domain.account.Post;
import relais.domain.verification.Digest.Reader;

/**
 * Mails administrators a list of the people who have not answered, before they are suspended and while help is possible
 * (HUB-28). Mails the operator one list of the administrations without an administrator able to act.
 */
final class SendDigests {
    private static final int AT_ONCE = 100;
    private static final String PAGE = "agents?etat=a-verifier";
    private static final String OPERATORS_PAGE = "operateur/sans-administrateur";

    private final Ledger ledger;
    private final PortalAddress portal;
    private final Post post;
    private final Clock clock;

    SendDigests(Ledger ledger, Ids ids, PortalAddress portal, Clock clock) {
        this.ledger = ledger;
        this.portal = portal;
        this.post = new Post(ids, clock);
        this.clock = clock;
    }

    int send() {
        var sent = 0;
        while (sent < AT_ONCE && ledger.transaction(this::toAdministrators)) {
            sent++;
        }
        return sent + ledger.transaction(this::toOperator);
    }

    private boolean toAdministrators(Tables tables) {
        var now = clock.instant();
        var due = tables.verifications().takeDue(Reader.ADMINISTRATORS, now, 1);
        due.forEach(digest -> tell(tables, digest.about(), now));
        return !due.isEmpty();
    }

    private void tell(Tables tables, OrganizationId organization, Instant now) {
        var people = tables.accounts().of(organization);
        people.stream().filter(each -> Alerts.canHelp(each, organization, now)).forEach(reader -> {
            var lines = people.stream()
                    .filter(each -> !each.id().equals(reader.id()))
                    .flatMap(each -> line(each, now))
                    .toList();
            if (!lines.isEmpty()) {
                var name = Post.called(tables, organization).the();
                post.owe(
                        tables, reader.id(), VerificationMails.digest(reader.person(), name, lines, portal.page(PAGE)));
            }
        });
    }

    private int toOperator(Tables tables) {
        var now = clock.instant();
        var due = tables.verifications().takeDue(Reader.OPERATOR, now, AT_ONCE);
        var lines = due.stream()
                .map(Digest::about)
                .flatMap(about -> leaderless(tables, about, now))
                .toList();
        if (!lines.isEmpty()) {
            tables.accounts().operators().stream()
                    .filter(each -> isAbleOperator(each, now))
                    .forEach(reader -> post.owe(
                            tables,
                            reader.id(),
                            VerificationMails.operatorDigest(reader.person(), lines, portal.page(OPERATORS_PAGE))));
        }
        return due.size();
    }

    /** One line for each person concerned; none if an administrator can act again. */
    private static Stream<String> leaderless(Tables tables, OrganizationId organization, Instant now) {
        List<Account> people = tables.accounts().of(organization);
        if (people.stream().anyMatch(each -> Alerts.canHelp(each, organization, now))) {
            return Stream.empty();
        }
        var name = Post.name(tables, organization);
        return people.stream().flatMap(each -> line(each, now)).map(line -> name + " : " + line);
    }

    private static Stream<String> line(Account account, Instant now) {
        var standing = VerificationState.of(account, now);
        return VerificationState.isWorrying(standing)
                ? Stream.of(VerificationMails.line(account.person(), standing))
                : Stream.empty();
    }

    private static boolean isAbleOperator(Account account, Instant now) {
        return account.memberships().stream().anyMatch(each -> Alerts.canHelp(account, each.organization(), now));
    }
}
