package relais.stores;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import relais.domain.Promise;

/** The table of accounts has a column for each of the five things that are kept of a person, and for what proves that it is they, still there. */
final class SqlPersonTest {
    @Test
    @Promise({"HUB-16", "HUB-29"})
    void no_other_column() {
        var columns = Jdbi.create(Database.emptied())
                .withHandle(handle -> handle.createQuery(
                                "SELECT column_name FROM information_schema.columns WHERE table_name = 'account'")
                        .mapTo(String.class)
                        .list());

        assertThat(columns)
                .containsExactlyInAnyOrder(
                        "first_name",
                        "last_name",
                        "function",
                        "phone_number",
                        "email",
                        "id",
                        "password_hash",
                        "second_factor_secret",
                        "second_factor_confirmed",
                        "second_factor_last_step",
                        "second_factor_recoveries",
                        "credentials",
                        "suspension_reason",
                        "suspension_words",
                        "suspended_since",
                        "created_at",
                        "confirmed_at",
                        "question_id",
                        "question_asked_at",
                        "question_sent_at",
                        "question_reminder",
                        "question_bounced_at",
                        "ask_at",
                        "act_at");
    }
}
