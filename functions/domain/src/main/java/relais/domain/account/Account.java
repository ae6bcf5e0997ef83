package relais.domain.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import relais.domain.Copied;
import relais.domain.OrganizationId;
import relais.domain.person.EmailAddress;
import relais.domain.person.Person;

/**
 * A person's account, one for an address whatever the number of administrations.
 *
 * @param passwordHash null until the first login
 * @param secondFactor null if there is none
 * @param credentials grows each time that open sessions must end
 * @param suspension a suspension in every administration; null if none
 * @param confirmedAt the last proof of the person's presence, at first the creation of the account
 * @param question the quarterly question while it awaits its answer; null if none
 */
@Copied
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

    /** True if the owner has never chosen a password. */
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

    /** True if the account administers any administration, which takes two factors. */
    public boolean mustHaveSecondFactor() {
        return memberships.stream().anyMatch(each -> each.role().isAdministrator());
    }

    public Optional<Membership> in(OrganizationId organization) {
        return memberships.stream()
                .filter(each -> each.organization().equals(organization))
                .findFirst();
    }

    /** True if the account can act as an administrator there now. */
    public boolean administers(OrganizationId organization) {
        return !isInvited()
                && !isSuspended()
                && in(organization)
                        .filter(each -> each.role().isAdministrator() && !each.isSuspended())
                        .isPresent();
    }

    /** The account with other personal data. A new address drops the open question, so that it is asked again there. */
    public Account called(Person other) {
        var asked = other.email().equals(email()) ? question : null;
        return AccountCopy.of(this).person(other).question(asked).build();
    }

    /**
     * The account with a new password. Open sessions end, and an unconfirmed second factor is dropped, since a thief of the
     * former password may have seen its secret.
     */
    public Account withPassword(String hash) {
        return secured(hash, hasSecondFactor() ? secondFactor : null, credentials + 1);
    }

    /** The account as if never used; open sessions end. */
    public Account withoutPassword() {
        return secured(null, secondFactor, credentials + 1);
    }

    public Account withSecondFactor(@Nullable SecondFactor other) {
        return secured(passwordHash, other, credentials);
    }

    /** The account suspended in every administration; open sessions end, and the open question is dropped. */
    public Account suspended(Suspension why) {
        return withoutSessions().verified(why, confirmedAt, null);
    }

    /** The account with that state of the quarterly question; null if it is still to be asked. */
    public Account asked(@Nullable Question other) {
        return verified(suspension, confirmedAt, other);
    }

    /**
     * The account at that instant, suspended from the end of the question's delay on, whether or not that is written down
     * (HUB-39). Every login and every decision about a person uses this state.
     */
    public Account at(Instant now) {
        var end = question == null || isSuspended() ? null : question.answerBy();
        return end == null || now.isBefore(end)
                ? this
                : suspended(new Suspension(Suspension.Reason.NO_ANSWER, "", end));
    }

    /** True if the time to reactivate the account is over, whether or not it is erased yet (HUB-40). */
    public boolean isOver(Instant now) {
        return suspension != null && suspension.isOver(now);
    }

    /** The account after its owner's proof of presence. */
    public Account confirmed(Instant at) {
        return verified(suspension, at, null);
    }

    /** The account without suspension; its reactivation also proves its owner's presence. */
    public Account reactivated(Instant at) {
        return verified(null, at, null);
    }

    /** The account with its open sessions ended. */
    public Account withoutSessions() {
        return secured(passwordHash, secondFactor, credentials + 1);
    }

    /** Adds a membership, or replaces the one of the same administration. */
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
        return AccountCopy.of(this).memberships(others).build();
    }

    private Account secured(@Nullable String hash, @Nullable SecondFactor factor, int generation) {
        return AccountCopy.of(this)
                .passwordHash(hash)
                .secondFactor(factor)
                .credentials(generation)
                .build();
    }

    private Account verified(@Nullable Suspension why, Instant at, @Nullable Question asked) {
        return AccountCopy.of(this)
                .suspension(why)
                .confirmedAt(at)
                .question(asked)
                .build();
    }

    /** Hides the person, so that no log ever holds one. */
    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
