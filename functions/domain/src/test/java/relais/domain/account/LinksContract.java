package relais.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import relais.domain.Ledger;
import relais.domain.Parallel;
import relais.domain.SequentialIds;
import relais.domain.account.OneTimeLink.Kind;

/** What every collection of one-time links must do, whatever keeps it. */
public interface LinksContract {
    Instant NOW = Instant.parse("2026-03-02T09:30:00Z");

    /** The same one throughout a test; it may hold what other tests left. */
    Ledger ledger();

    @Test
    default void a_link_comes_back_by_its_hash_and_by_its_account() {
        var link = link(Kind.NEW_ADDRESS).towards(new EmailAddress("karim@lyon.example"));

        save(link);

        assertThat(find(link)).contains(link);
        assertThat(find(link.accountId(), link.kind())).contains(link);
        assertThat(find(link.accountId(), Kind.LOGIN)).isEmpty();
    }

    @Test
    default void the_last_link_of_a_kind_replaces_the_others() {
        var first = link(Kind.INVITATION);
        var other = OneTimeLink.to(first.accountId(), Kind.LOGIN, token(), NOW);
        var last = OneTimeLink.to(first.accountId(), Kind.INVITATION, token(), NOW);
        for (var each : new OneTimeLink[] {first, other, last}) {
            save(each);
        }

        assertThat(find(first)).isEmpty();
        assertThat(find(other)).contains(other);
        assertThat(find(last)).contains(last);
    }

    @Test
    default void of_twenty_who_take_a_link_at_once_one_has_it() {
        var link = link(Kind.NEW_PASSWORD);
        save(link);

        var taken = Parallel.callers(
                20, i -> ledger().transaction(tables -> tables.links().take(link)));

        assertThat(taken).containsOnlyOnce(true);
        assertThat(find(link)).isEmpty();
    }

    @Test
    default void the_keys_of_an_account_go_together() {
        var link = link(Kind.NEW_PASSWORD);
        var question = OneTimeLink.to(link.accountId(), Kind.VERIFICATION, token(), NOW);
        var other = link(Kind.NEW_PASSWORD);
        for (var each : new OneTimeLink[] {link, question, other}) {
            save(each);
        }

        ledger().write(tables -> tables.links().delete(link.accountId(), OneTimeLink.KEYS));

        assertThat(find(link)).isEmpty();
        assertThat(find(question)).contains(question);
        assertThat(find(other)).contains(other);
    }

    private static OneTimeLink link(Kind kind) {
        return OneTimeLink.to(SequentialIds.UNIQUE.next(), kind, token(), NOW);
    }

    private static Token token() {
        return new Token("token " + UUID.randomUUID());
    }

    private void save(OneTimeLink link) {
        ledger().write(tables -> tables.links().save(link));
    }

    private Optional<OneTimeLink> find(OneTimeLink link) {
        return ledger().transaction(tables -> tables.links().find(link.tokenHash()));
    }

    private Optional<OneTimeLink> find(UUID accountId, Kind kind) {
        return ledger().transaction(tables -> tables.links().find(accountId, kind));
    }
}
