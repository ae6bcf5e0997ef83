package relais.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relais.domain.event.Actions;
import relais.edge.Answer;
import relais.edge.HttpHub;

/** Shows again what was deleted from a mailbox; an addition of ours. */
final class A_replay_over_http {
    private static final String NOTIFICATIONS = "/teledossiers/v1/notifications";
    private static final String SINCE = NOTIFICATIONS + "?deletedSince=";

    private final HttpHub http = new HttpHub();

    @AfterEach
    void stop() {
        http.close();
    }

    @Test
    void where_nothing_was_deleted_is_an_empty_list() {
        http.hub.send(aFolder().from(DILA).to(MAIRIE_DE_LYON));

        assertThat(replay("2026-03-02T00:00:00Z").text()).isEqualTo("[]");
    }

    @Test
    void tells_all_that_a_notification_told_and_when_it_was_deleted() {
        var folder = http.hub.send(aFolder().from(DILA).to(MAIRIE_DE_LYON));
        http.hub.post(http.hub.softwareOf(DILA), folder, Actions.message("Bonjour"));
        var waiting = lyon(NOTIFICATIONS + "?eventDetails=true");
        http.hub.clock.advance(Duration.ofMinutes(5));
        delete(waiting, 1);

        var answer = replay("2026-03-02T00:00:00Z");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.size("/")).isEqualTo(1);
        assertThat(answer.names("/0")).startsWith(waiting.names("/1").toArray(String[]::new));
        for (var name : waiting.names("/1")) {
            assertThat(answer.at("/0/" + name)).as(name).isEqualTo(waiting.at("/1/" + name));
        }
        assertThat(answer.at("/0/deletionDateTime")).isEqualTo("2026-03-02T09:35:00.000+00:00");
        assertThat(answer.text()).doesNotContain("Bonjour", "Martin");
    }

    @Test
    void is_paged_by_asking_since_the_last_deletion_shown() {
        for (var i = 0; i < 3; i++) {
            http.hub.send(aFolder().from(DILA).to(MAIRIE_DE_LYON));
        }
        var waiting = lyon(NOTIFICATIONS);
        for (var i = 2; i >= 0; i--) {
            http.hub.clock.advance(Duration.ofMillis(1));
            delete(waiting, i);
        }

        var first = replay("2026-03-02T00:00:00Z&maxResult=2");
        var last = replay(first.at("/1/deletionDateTime") + "&maxResult=2");

        assertThat(first.header("X-More")).isEqualTo("true");
        assertThat(first.at("/0/id")).isEqualTo(waiting.at("/2/id"));
        assertThat(first.at("/1/id")).isEqualTo(waiting.at("/1/id"));
        assertThat(last.header("X-More")).isEmpty();
        assertThat(last.at("/0/id")).isEqualTo(waiting.at("/1/id"));
        assertThat(last.at("/1/id")).isEqualTo(waiting.at("/0/id"));
    }

    @Test
    void ends_seven_days_after_the_deletion() {
        http.hub.send(aFolder().from(DILA).to(MAIRIE_DE_LYON));
        delete(lyon(NOTIFICATIONS), 0);

        http.hub.clock.advance(Duration.ofDays(7));
        assertThat(replay("2026-01-01T00:00:00Z").size("/")).isEqualTo(1);

        http.hub.clock.advance(Duration.ofMillis(1));
        assertThat(replay("2026-01-01T00:00:00Z").size("/")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02T09:30:00Z",
                "2026-03-02T09:30:00.000+00:00",
                "2026-03-02T09:30:00+0000",
                "2026-03-02T10:30:00+01:00"
            })
    void reads_its_instant_as_partners_write_it_escaped_or_not(String since) {
        http.hub.send(aFolder().from(DILA).to(MAIRIE_DE_LYON));
        delete(lyon(NOTIFICATIONS), 0);

        assertThat(replay(since).size("/")).isEqualTo(1);
        assertThat(replay(URLEncoder.encode(since, StandardCharsets.UTF_8)).size("/"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-03-02", "2026-02-30T09:30:00Z", "2026-03-02T09:30:00", "1772443800"})
    void since_no_instant_says_so_with_all_else_that_is_wrong(String since) {
        var answer = replay(since + "&maxResult=0");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .anySatisfy(
                        message -> assertThat(message)
                                .isEqualTo(
                                        "Bad Request : Validation failed.\n[ERROR][REQUEST][GET /teledossiers/v1/notifications @query.deletedSince] "
                                                + "Input string \"" + since
                                                + "\" is invalid against requested date format(s) yyyy-MM-dd'T'HH:mm:ss[.SSS]Z"))
                .anySatisfy(message -> assertThat(message).contains("@query.maxResult]"))
                .hasSize(2);
    }

    private void delete(Answer waiting, int index) {
        var path = NOTIFICATIONS + "/" + waiting.at("/" + index + "/id");
        assertThat(http.as(http.hub.softwareOf(MAIRIE_DE_LYON)).delete(path).status())
                .isEqualTo(204);
    }

    private Answer replay(String since) {
        return lyon(SINCE + since);
    }

    private Answer lyon(String path) {
        return http.as(http.hub.softwareOf(MAIRIE_DE_LYON)).get(path);
    }
}
