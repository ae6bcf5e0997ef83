package relais.domain.login;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import relais.domain.SequentialIds;
import relais.domain.account.OpaqueToken;

/** Every store of sessions must keep this contract. */
public interface SessionsContract {
    Instant MONDAY = Instant.parse("2026-03-02T09:30:00.123Z");

    /** Returns the same store throughout a test; it may hold data of other tests. */
    Sessions testee();

    @Test
    default void a_session_comes_back_by_its_token_alone() {
        var session = session();

        testee().save(session, MONDAY);

        assertThat(testee().find(session.tokenHash())).contains(session);
        assertThat(testee().find(session().tokenHash())).isEmpty();
    }

    @Test
    default void a_session_saved_again_holds_nothing_of_before() {
        var session = session();
        testee().save(session, MONDAY);
        var changed = session.in(MAIRIE_DE_LYON).seen(MONDAY.plusSeconds(90));

        testee().save(changed, MONDAY);

        assertThat(testee().find(session.tokenHash())).contains(changed);
    }

    @Test
    default void a_deleted_session_is_gone_at_once_and_another_is_not() {
        var session = session();
        var other = session();
        testee().save(session, MONDAY);
        testee().save(other, MONDAY);

        testee().delete(session.tokenHash());

        assertThat(testee().find(session.tokenHash())).isEmpty();
        assertThat(testee().find(other.tokenHash())).contains(other);
    }

    private static Session session() {
        var id = SequentialIds.UNIQUE.next();
        return new Session(new OpaqueToken("token " + id).hash(), id, 3, true, null, MONDAY, MONDAY);
    }
}
