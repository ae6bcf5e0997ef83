package relais.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import relais.domain.Ledger;
import relais.domain.Parallel;
import relais.domain.SequentialIds;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.person.EmailAddress;

/** Every collection of one-time links must keep this contract. */
public interface LinksContract {
    Instant NOW = Instant.parse("2026-03-02T09:30:00Z");

    /** Returns the same ledger throughout a test; it may hold data of other tests. */
    Ledger ledger();

    @Test
    default void a_link_comes_back_by_its_hash_and_by_its_account() {
        var link = link(LinkKind.NEW_ADDRESS).towards(new EmailAddress("karim@lyon.example"));

        save(link);

        assertThat(find(link)).contains(link);
        assertThat(find(link.accountId(), link.kind())).contains(link);
        assertThat(find(link.accountId(), LinkKind.LOGIN)).isEmpty();
    }

    @Test
    default void the_last_link_of_a_kind_replaces_the_others() {
        var first = link(LinkKind.INVITATION);
        var other = OneTimeLink.to(first.accountId(), LinkKind.LOGIN, token(), NOW);
        var last = OneTimeLink.to(first.accountId(), LinkKind.INVITATION, token(), NOW);
        for (var each : new OneTimeLink[] {first, other, last}) {
            save(each);
        }

        assertThat(find(first)).isEmpty();
        assertThat(find(other)).contains(other);
        assertThat(find(last)).contains(last);
    }

    @Test
    default void of_twenty_who_take_a_link_at_once_one_has_it() {
        var link = link(LinkKind.NEW_PASSWORD);
        save(link);

        var taken = Parallel.callers(
                20, i -> ledger().transaction(tables -> tables.links().take(link)));

        assertThat(taken).containsOnlyOnce(true);
        assertThat(find(link)).isEmpty();
    }

    @Test
    default void the_keys_of_an_account_go_together() {
        var link = link(LinkKind.NEW_PASSWORD);
        var question = OneTimeLink.to(link.accountId(), LinkKind.VERIFICATION, token(), NOW);
        var other = link(LinkKind.NEW_PASSWORD);
        for (var each : new OneTimeLink[] {link, question, other}) {
            save(each);
        }

        ledger().write(tables -> tables.links().delete(link.accountId(), OneTimeLink.KEYS));

        assertThat(find(link)).isEmpty();
        assertThat(find(question)).contains(question);
        assertThat(find(other)).contains(other);
    }

    @ParameterizedTest
    @EnumSource(LinkKind.class)
    default void what_expired_is_forgotten_but_for_the_questions_of_the_verification(LinkKind kind) {
        var longAgo = Instant.parse("2001-01-01T00:00:00Z");
        var expired = OneTimeLink.to(SequentialIds.UNIQUE.next(), kind, token(), longAgo);
        var open = OneTimeLink.to(SequentialIds.UNIQUE.next(), kind, token(), longAgo.plusMillis(1));
        save(expired);
        save(open);

        var forgotten = ledger().transaction(tables -> tables.links().forgetExpired(open.expiresAt(), 100));

        assertThat(forgotten).isEqualTo(OneTimeLink.KEYS.contains(kind) ? 1 : 0);
        assertThat(find(expired).isEmpty()).isEqualTo(OneTimeLink.KEYS.contains(kind));
        assertThat(find(open)).contains(open);
    }

    @Test
    default void one_that_was_lost_opens_nothing_and_is_not_forgotten() {
        var longAgo = Instant.parse("2001-01-01T00:00:00Z");
        var lost = OneTimeLink.to(SequentialIds.UNIQUE.next(), LinkKind.INVITATION, token(), longAgo)
                .lost(longAgo);
        save(lost);

        forget(100);

        assertThat(find(lost)).contains(lost);
        assertThat(lost.isOpen(longAgo)).isFalse();
        var again = OneTimeLink.to(lost.accountId(), LinkKind.INVITATION, token(), longAgo);
        save(again);
        assertThat(find(lost.accountId(), LinkKind.INVITATION)).contains(again);
    }

    @Test
    default void no_more_is_forgotten_at_once_than_is_asked() {
        var longAgo = Instant.parse("2001-01-01T00:00:00Z");
        for (var i = 0; i < 3; i++) {
            save(OneTimeLink.to(SequentialIds.UNIQUE.next(), LinkKind.LOGIN, token(), longAgo));
        }

        assertThat(List.of(forget(2), forget(2), forget(2))).containsExactly(2, 1, 0);
    }

    private int forget(int limit) {
        return ledger().transaction(tables -> tables.links().forgetExpired(NOW, limit));
    }

    private static OneTimeLink link(LinkKind kind) {
        return OneTimeLink.to(SequentialIds.UNIQUE.next(), kind, token(), NOW);
    }

    private static OpaqueToken token() {
        return new OpaqueToken("token " + UUID.randomUUID());
    }

    private void save(OneTimeLink link) {
        ledger().write(tables -> tables.links().save(link));
    }

    private Optional<OneTimeLink> find(OneTimeLink link) {
        return ledger().transaction(tables -> tables.links().find(link.tokenHash()));
    }

    private Optional<OneTimeLink> find(UUID accountId, LinkKind kind) {
        return ledger().transaction(tables -> tables.links().find(accountId, kind));
    }
}
