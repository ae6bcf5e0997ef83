package relais.domain.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import relais.domain.OrganizationId;
import relais.domain.person.EmailAddress;
import relais.domain.person.Person;

/**
 * A person's account: one for an address, whatever the number of administrations.
 *
 * @param passwordHash null until the first login
 * @param secondFactor null where there is none
 * @param credentials grows each time that open sessions must end
 * @param suspension in every administration; null: none
 * @param confirmedAt when the person last proved to be there; at first, when the account was made
 * @param question the quarterly one while it waits for its answer; null: none
 */
public record Account(
        UUID id,
        Person person,
        @Nullable String passwordHash,
        @Nullable SecondFactor secondFactor,
        int credentials,
        @Nullable Suspension suspension,
        Instant createdAt,
        Instant confirmedAt,
        @Nullable Question question,
        List<Membership> memberships) {

    public Account {
        memberships = List.copyOf(memberships);
    }

    public static Account invited(UUID id, Person person, Membership membership) {
        var since = membership.since();
        return new Account(id, person, null, null, 0, null, since, since, null, List.of(membership));
    }

    public EmailAddress email() {
        return person.email();
    }

    /** Whether its owner has never chosen a password. */
    public boolean isInvited() {
        return passwordHash == null;
    }

    public boolean isSuspended() {
        return suspension != null;
    }

    public boolean isSuspendedByOperator() {
        return suspension != null && suspension.reason() == Suspension.Reason.BY_OPERATOR;
    }

    public boolean hasSecondFactor() {
        return secondFactor != null && secondFactor.isConfirmed();
    }

    /** Whoever administers anything logs in with two factors. */
    public boolean mustHaveSecondFactor() {
        return memberships.stream().anyMatch(each -> each.role().isAdministrator());
    }

    public Optional<Membership> in(OrganizationId organization) {
        return memberships.stream()
                .filter(each -> each.organization().equals(organization))
                .findFirst();
    }

    /** Able to act as an administrator there, now. */
    public boolean administers(OrganizationId organization) {
        return !isInvited()
                && !isSuspended()
                && in(organization)
                        .filter(each -> each.role().isAdministrator() && !each.isSuspended())
                        .isPresent();
    }

    /** At another address, what was asked at the former one is asked anew. */
    public Account called(Person other) {
        var asked = other.email().equals(email()) ? question : null;
        return new Account(
                id,
                other,
                passwordHash,
                secondFactor,
                credentials,
                suspension,
                createdAt,
                confirmedAt,
                asked,
                memberships);
    }

    /** Open sessions end; a second factor that was only offered goes: whoever knew the former password may have seen its secret. */
    public Account withPassword(String hash) {
        return secured(hash, hasSecondFactor() ? secondFactor : null, credentials + 1);
    }

    /** As one that was never used; open sessions end. */
    public Account withoutPassword() {
        return secured(null, secondFactor, credentials + 1);
    }

    public Account withSecondFactor(@Nullable SecondFactor other) {
        return secured(passwordHash, other, credentials);
    }

    /** In every administration at once; open sessions end, and nothing is asked any more. */
    public Account suspended(Suspension why) {
        return withoutSessions().verified(why, confirmedAt, null);
    }

    /** The quarterly question as it now stands; null: to be asked. */
    public Account asked(@Nullable Question other) {
        return verified(suspension, confirmedAt, other);
    }

    /**
     * As it is at that instant: suspended from the end of the delay on, whether or not that was written down yet (HUB-39).
     * Whoever lets a person in or decides about one asks this.
     */
    public Account at(Instant now) {
        var end = question == null || isSuspended() ? null : question.answerBy();
        return end == null || now.isBefore(end)
                ? this
                : suspended(new Suspension(Suspension.Reason.NO_ANSWER, "", end));
    }

    /** Nobody gave its access back in time: it is no more, whether or not it was erased yet (HUB-40). */
    public boolean isOver(Instant now) {
        return suspension != null && suspension.isOver(now);
    }

    /** Its owner is there. */
    public Account confirmed(Instant at) {
        return verified(suspension, at, null);
    }

    /** No longer suspended; who reactivates it says that its owner is there. */
    public Account reactivated(Instant at) {
        return verified(null, at, null);
    }

    /** Open sessions end. */
    public Account withoutSessions() {
        return secured(passwordHash, secondFactor, credentials + 1);
    }

    /** Adds it, or replaces the one of the same administration. */
    public Account with(Membership membership) {
        var others = without(membership.organization()).memberships().stream();
        return withAll(Stream.concat(others, Stream.of(membership)).toList());
    }

    public Account without(OrganizationId organization) {
        return withAll(memberships.stream()
                .filter(each -> !each.organization().equals(organization))
                .toList());
    }

    private Account withAll(List<Membership> others) {
        return new Account(
                id,
                person,
                passwordHash,
                secondFactor,
                credentials,
                suspension,
                createdAt,
                confirmedAt,
                question,
                others);
    }

    private Account secured(@Nullable String hash, @Nullable SecondFactor factor, int generation) {
        return new Account(
                id, person, hash, factor, generation, suspension, createdAt, confirmedAt, question, memberships);
    }

    private Account verified(@Nullable Suspension why, Instant at, @Nullable Question asked) {
        return new Account(id, person, passwordHash, secondFactor, credentials, why, createdAt, at, asked, memberships);
    }

    /** So that no log ever holds a person. */
    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
