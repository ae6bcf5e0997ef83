package relais.domain.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.subscription.NotificationFrequency.DAILY;
import static relais.domain.subscription.NotificationFrequency.NEVER;
import static relais.domain.subscription.NotificationFrequency.TWICE_DAILY;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import relais.domain.Hub;
import relais.domain.Promise;
import relais.domain.outbox.Mail;
import relais.domain.outbox.MemoryMailer;
import relais.domain.subscription.NotificationFrequency;

/** Tells a recipient at its hours how many télédossiers arrived since the last time, each once, and nothing of what they are. */
@Promise({"HUB-4", "HUB-30"})
final class A_digest_of_arrivals {
    private final Hub hub = new Hub();
    private final TellArrivals tell = new TellArrivals(hub.ledger, hub.ids, hub.clock);

    @Test
    void counts_what_arrived_since_the_last_one_and_leaves_at_eight_in_paris() {
        hold(DAILY, "etat-civil@lyon.example", "accueil@lyon.example");
        arrive("2026-03-02T09:30:00Z", 3);

        assertThat(mailsAt("2026-03-03T06:59:59Z")).isEmpty();
        assertThat(mailsAt("2026-03-03T07:00:00Z")).singleElement().satisfies(mail -> {
            assertThat(mail.to()).containsExactly("etat-civil@lyon.example", "accueil@lyon.example");
            assertThat(mail.subject())
                    .isEqualTo("3 nouveaux télédossiers vous attendent\u00a0: Demande d’acte d’état civil");
        });
        assertThat(mailsAt("2026-03-04T07:00:00Z")).hasSize(1);
    }

    @Test
    void of_one_alone_says_one() {
        hold(DAILY, "etat-civil@lyon.example");
        arrive("2026-03-02T09:30:00Z", 1);

        assertThat(mailsAt("2026-03-03T07:00:00Z"))
                .singleElement()
                .extracting(Mail::subject)
                .asString()
                .startsWith("Un nouveau télédossier vous attend");
    }

    @Test
    void is_not_sent_to_who_chose_meanwhile_to_be_told_no_more_nor_where_there_is_no_address() {
        hold(DAILY, "etat-civil@lyon.example");
        arrive("2026-03-02T09:30:00Z", 2);
        hold(NEVER, "etat-civil@lyon.example");

        assertThat(mailsAt("2026-03-03T07:00:00Z")).isEmpty();

        hold(DAILY);
        arrive("2026-03-03T09:30:00Z", 2);
        assertThat(mailsAt("2026-03-04T07:00:00Z")).isEmpty();
    }

    @Test
    @Promise("HUB-83")
    void holds_nothing_of_a_folder() {
        hold(TWICE_DAILY, "etat-civil@lyon.example");
        var folder =
                hub.send(aFolder().numbered("DILA-AEC-31415").saying("secret").to(MAIRIE_DE_LYON));

        var mail = mailsAt("2026-03-02T13:00:00Z").getFirst();

        assertThat(mail.subject() + mail.text())
                .doesNotContain("31415", "secret", folder.id().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "DAILY, 2026-03-02T06:59:59Z, 2026-03-02T07:00:00Z",
        "DAILY, 2026-03-02T07:00:00Z, 2026-03-03T07:00:00Z",
        "TWICE_DAILY, 2026-03-02T07:00:00Z, 2026-03-02T13:00:00Z",
        "TWICE_DAILY, 2026-03-02T13:00:00Z, 2026-03-03T07:00:00Z",
        // the nights of the clock changes
        "DAILY, 2026-03-28T12:00:00Z, 2026-03-29T06:00:00Z",
        "DAILY, 2026-10-24T12:00:00Z, 2026-10-25T07:00:00Z",
    })
    void leaves_at_the_next_hour_in_paris(NotificationFrequency frequency, Instant arrival, Instant told) {
        assertThat(frequency.nextDigest(arrival)).contains(told);
    }

    private void hold(NotificationFrequency frequency, String... addresses) {
        hub.subscribe(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                .mailing(frequency, addresses)
                .build());
    }

    private void arrive(String at, int count) {
        hub.clock.set(Instant.parse(at));
        IntStream.range(0, count).forEach(i -> hub.send(aFolder().to(MAIRIE_DE_LYON)));
    }

    /** Runs the digests, the sweep and the queue of that minute, and returns every mail sent by then. */
    private List<Mail> mailsAt(String now) {
        hub.clock.set(Instant.parse(now));
        var before = hub.queue.submitted().size();
        tell.tell();
        hub.effects.sweep();
        hub.queue.submitted().stream().skip(before).forEach(hub.sendQueuedMail::send);
        return hub.mailer.sent().stream().map(MemoryMailer.Sent::mail).toList();
    }
}
