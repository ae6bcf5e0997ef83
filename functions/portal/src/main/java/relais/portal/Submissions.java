package relais.portal;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import relais.domain.account.OpaqueToken;
import relais.domain.login.SentForms;

/**
 * Ensures that a form sent twice is acted on once, and answered the same both times. The kept answer names nobody and
 * opens only with what the browser sends again: infra/decisions/0017-forms.md.
 */
@Singleton
final class Submissions {

    /** How long an answer is repeated. */
    static final Duration ANSWERED_FOR = Duration.ofMinutes(5);
    /** How long typed fields wait for their author's login. */
    static final Duration DRAFT_FOR = Duration.ofHours(1);

    /** Longer than any request of the portal. */
    private static final Duration CLAIMED_FOR = Duration.ofMinutes(1);

    private static final int LOOKS = 100;
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(100);

    private final SentForms sentForms;
    private final Clock clock;

    Submissions(SentForms sentForms, Clock clock) {
        this.sentForms = sentForms;
        this.clock = clock;
    }

    /** The answer to the same form sent before, awaited while it is being acted on; empty if it is to be acted on. */
    Optional<KeptAnswer> receive(PageRequest asked) {
        var key = key(asked);
        if (!asked.isProved()) {
            return find(asked, key);
        }
        for (var look = 0; look < LOOKS; look++) {
            var now = clock.instant();
            if (sentForms.claim(key, now, now.plus(CLAIMED_FOR))) {
                asked.claimed(key);
                return Optional.empty();
            }
            var answer = find(asked, key);
            if (answer.isPresent()) {
                return answer;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        throw Redirect.failed(HttpStatus.SERVICE_UNAVAILABLE);
    }

    /** Keeps the answer, except that of a fault: the same form may then be acted on anew. */
    void keep(PageRequest asked, KeptAnswer answer) {
        asked.takeClaim().ifPresent(key -> {
            if (answer.status() < HttpStatus.INTERNAL_SERVER_ERROR.getCode()) {
                var sealed = Sealed.seal(asked.sentToken().text(), answer.encoded());
                sentForms.keep(key, sealed, clock.instant().plus(ANSWERED_FOR));
            } else {
                sentForms.drop(key);
            }
        });
    }

    /** Lets the same form be acted on anew, because its answer is not kept. */
    void release(PageRequest asked) {
        asked.takeClaim().ifPresent(sentForms::drop);
    }

    /** Keeps the fields of the last form for the same browser, without secrets. */
    void keepDraft(PageRequest asked) {
        var cookie = asked.cookie();
        var draft = new Draft(asked.path(), asked.sentToken(), asked.sent().withoutSecrets());
        sentForms.keep(
                draftKey(cookie),
                Sealed.seal(cookie, draft.encoded()),
                clock.instant().plus(DRAFT_FOR));
    }

    Optional<Draft> draft(String cookie) {
        return sentForms.find(draftKey(cookie), clock.instant()).map(kept -> Draft.decode(Sealed.open(cookie, kept)));
    }

    /** Moves the draft from the cookie before the login to the one after it. */
    void carryDraft(String from, String to) {
        draft(from).ifPresent(draft -> {
            sentForms.keep(
                    draftKey(to),
                    Sealed.seal(to, draft.encoded()),
                    clock.instant().plus(DRAFT_FOR));
            sentForms.drop(draftKey(from));
        });
    }

    /** Given to the browser that sent the form, or that got the first answer and sent the form once more in between. */
    private Optional<KeptAnswer> find(PageRequest asked, String key) {
        return sentForms
                .find(key, clock.instant())
                .map(kept -> KeptAnswer.decode(Sealed.open(asked.sentToken().text(), kept)))
                .filter(answer -> asked.isProved() || asked.hasCookie(answer.cookie()));
    }

    /** The same form with other fields has another key. */
    private static String key(PageRequest asked) {
        return Sealed.proof(asked.sentToken().text(), asked.path() + "\n" + asked.sentDigest());
    }

    private static String draftKey(String cookie) {
        return "draft " + new OpaqueToken(cookie).hash();
    }
}
