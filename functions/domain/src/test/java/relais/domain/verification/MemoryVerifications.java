package relais.domain.verification;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import relais.domain.account.Account;

/** Finds due accounts and digests in maps that their owner snapshots. */
public record MemoryVerifications(Map<UUID, Account> accounts, Map<Digest, Instant> digests) implements Verifications {

    @Override
    public List<UUID> toAsk(Instant now, int limit) {
        return due(Delays::askAt, now, limit);
    }

    @Override
    public List<UUID> toAct(Instant now, int limit) {
        return due(Delays::actAt, now, limit);
    }

    @Override
    public Optional<UUID> askedBy(UUID mail) {
        return accounts.values().stream()
                .filter(each -> Optional.ofNullable(each.question())
                        .filter(question -> question.isOf(mail))
                        .isPresent())
                .map(Account::id)
                .findFirst();
    }

    @Override
    public void expect(Digest digest, Instant dueAt) {
        digests.putIfAbsent(digest, dueAt);
    }

    @Override
    public List<Digest> takeDue(Digest.Reader reader, Instant now, int limit) {
        var due = digests.entrySet().stream()
                .filter(each ->
                        each.getKey().reader() == reader && !each.getValue().isAfter(now))
                .sorted(Map.Entry.<Digest, Instant>comparingByValue()
                        .thenComparing(each -> each.getKey().about().toString()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
        due.forEach(digests::remove);
        return due;
    }

    private List<UUID> due(Function<Account, Optional<Instant>> date, Instant now, int limit) {
        return accounts.values().stream()
                .filter(each -> date.apply(each).filter(at -> !at.isAfter(now)).isPresent())
                .sorted(Comparator.comparing((Account each) -> date.apply(each).orElseThrow())
                        .thenComparing(each -> each.id().toString()))
                .limit(limit)
                .map(Account::id)
                .toList();
    }
}
