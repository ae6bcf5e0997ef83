package relais.domain.verification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import relais.domain.account.Account;
import relais.domain.account.Question;
import relais.domain.account.Suspension;

/** The state of an account's verification, as pages and digests show it. */
public sealed interface VerificationState {

    /** @param next the instant from which the person is asked, on the first fit morning */
    record Confirmed(Instant next) implements VerificationState {}

    /** The question is decided, and its mail has not left yet. */
    record Asking() implements VerificationState {}

    /** @param until the first instant that is too late */
    record Awaited(Instant until) implements VerificationState {}

    /** The mail bounced; this is no silence, and nothing ends by itself. */
    record Unreachable(Instant since) implements VerificationState {}

    /** Suspended for want of an answer. */
    record Suspended(Instant since, Instant erasedAt) implements VerificationState {}

    /** Suspended by a person; no question is asked meanwhile. */
    record TakenAway() implements VerificationState {}

    /** True if a person could do something about it. */
    static boolean isWorrying(VerificationState standing) {
        return switch (standing) {
            case Awaited ignored -> true;
            case Unreachable ignored -> true;
            case Suspended ignored -> true;
            case Confirmed ignored -> false;
            case Asking ignored -> false;
            case TakenAway ignored -> false;
        };
    }

    static VerificationState of(Account account, Instant now) {
        var present = account.at(now);
        @Nullable Suspension suspension = present.suspension();
        if (suspension != null) {
            @Nullable Instant end = suspension.erasedAt();
            return end == null ? new TakenAway() : new Suspended(suspension.since(), end);
        }
        @Nullable Question question = present.question();
        return question == null ? new Confirmed(Delays.askAt(present).orElseThrow()) : of(question);
    }

    private static VerificationState of(Question question) {
        @Nullable Instant bouncedAt = question.bouncedAt();
        if (bouncedAt != null) {
            return new Unreachable(bouncedAt);
        }
        @Nullable Instant end = question.answerBy();
        return end == null ? new Asking() : new Awaited(end);
    }
}
