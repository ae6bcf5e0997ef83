package relais.domain.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.CERTDC;
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
import relais.domain.process.Process;
import relais.domain.process.Status;
import relais.domain.subscription.AccessMode;
import relais.domain.subscription.NotificationFrequency;

/** Tells a recipient at its hours how many télédossiers arrived since the last time, each once, and nothing of what they are. */
@Promise({"HUB-4", "HUB-30"})
final class A_digest_of_arrivals {
    private final Hub hub = new Hub();
    private final TellArrivals tell = new TellArrivals(hub.ledger, hub.ids, hub.clock);

    @Test
    void counts_what_arrived_since_the_last_one_and_leaves_at_eight_in_paris() {
        hold(ETAT_CIVIL, DAILY, "etat-civil@lyon.example", "accueil@lyon.example");
        arrive("2026-03-02T09:30:00Z", ETAT_CIVIL, 3);

        assertThat(mailsAt("2026-03-03T06:59:59Z")).isEmpty();
        var mails = mailsAt("2026-03-03T07:00:00Z");
        assertThat(mails)
                .flatExtracting(Mail::to)
                .containsExactlyInAnyOrder("etat-civil@lyon.example", "accueil@lyon.example");
        assertThat(mails)
                .extracting(Mail::subject)
                .containsOnly("3 nouveaux télédossiers pour la démarche «\u00a0Demande d’acte d’état civil\u00a0»");
        assertThat(mailsAt("2026-03-04T07:00:00Z")).hasSize(2);
    }

    @Test
    void of_one_alone_says_one() {
        hold(ETAT_CIVIL, DAILY, "etat-civil@lyon.example");
        arrive("2026-03-02T09:30:00Z", ETAT_CIVIL, 1);

        assertThat(mailsAt("2026-03-03T07:00:00Z")).singleElement().satisfies(mail -> {
            assertThat(mail.subject())
                    .isEqualTo("Nouveau télédossier pour la démarche «\u00a0Demande d’acte d’état civil\u00a0»");
            assertThat(mail.text()).contains("un nouveau télédossier est arrivé");
        });
    }

    @Test
    void is_one_mail_with_a_line_a_demarche_and_the_states_of_that_moment() {
        hold(ETAT_CIVIL, DAILY, "etat-civil@lyon.example");
        hold(CERTDC, TWICE_DAILY, "Etat-Civil@lyon.example", "deces@lyon.example");
        var old = hub.send(aFolder().about(CERTDC).to(MAIRIE_DE_LYON));
        mailsAt("2026-03-02T13:00:00Z");
        hub.mailer.forget();
        arrive("2026-03-02T15:00:00Z", ETAT_CIVIL, 2);
        arrive("2026-03-02T15:00:00Z", CERTDC, 1);
        hub.place(old, Status.IN_PROGRESS);

        var mails = mailsAt("2026-03-03T07:00:00Z");

        assertThat(mails).hasSize(2);
        assertThat(to(mails, "etat-civil@lyon.example").subject())
                .isEqualTo("3 nouveaux télédossiers pour 2 démarches");
        assertThat(to(mails, "etat-civil@lyon.example").text()).isEqualTo("""
                Bonjour,

                Depuis le dernier message, 3 nouveaux télédossiers sont arrivés pour la ville de Lyon :
                - « Certificat de décès électronique » : un nouveau ; en ce moment, 1 à traiter, 1 en cours
                - « Demande d’acte d’état civil » : 2 nouveaux ; en ce moment, 2 à traiter

                Pour les voir sur le portail :
                https://relais.example/portail/teledossiers?administration=%s&liste=a-traiter

                Ce message est envoyé par un automate : il est inutile d’y répondre.

                L’équipe Relais
                """.formatted(MAIRIE_DE_LYON)
                .replace(" :", "\u00a0:")
                .replace(" ;", "\u00a0;")
                .replace("« ", "«\u00a0")
                .replace(" »", "\u00a0»"));
        assertThat(to(mails, "deces@lyon.example").text())
                .contains("&liste=a-traiter&demarche=CERTDC\n")
                .doesNotContain("acte");
    }

    @Test
    void counts_when_it_is_sent_and_not_when_it_was_owed() {
        hold(ETAT_CIVIL, DAILY, "etat-civil@lyon.example");
        hub.clock.set(Instant.parse("2026-03-02T09:30:00Z"));
        var treated = hub.send(aFolder().to(MAIRIE_DE_LYON));
        var waiting = hub.send(aFolder().to(MAIRIE_DE_LYON));
        hub.clock.set(Instant.parse("2026-03-03T07:00:00Z"));
        tell.tell();
        hub.place(treated, Status.DONE);
        hub.place(waiting, Status.ADD_AWAITING);

        assertThat(mailsAt("2026-03-03T07:01:00Z"))
                .singleElement()
                .extracting(Mail::text)
                .asString()
                .contains("2 nouveaux", "en ce moment, 1 en attente de compléments\n", "&liste=tous&");
    }

    @Test
    void with_nothing_left_to_treat_is_not_sent() {
        hold(ETAT_CIVIL, DAILY, "etat-civil@lyon.example");
        hold(CERTDC, DAILY, "etat-civil@lyon.example");
        hub.clock.set(Instant.parse("2026-03-02T09:30:00Z"));
        var acts = hub.send(aFolder().to(MAIRIE_DE_LYON));
        var death = hub.send(aFolder().about(CERTDC).to(MAIRIE_DE_LYON));
        hub.place(acts, Status.REFUSED);
        tell(Instant.parse("2026-03-03T07:00:00Z"));
        hub.place(death, Status.CLOSED);

        assertThat(mailsAt("2026-03-03T07:01:00Z")).isEmpty();
        assertThat(hub.ledger.<List<?>>transaction(
                        tables -> tables.outbox().due(Instant.parse("2027-01-01T00:00:00Z"), 10)))
                .isEmpty();
    }

    @Test
    void of_a_thousand_and_more_says_so_with_a_no_break_space() {
        hold(ETAT_CIVIL, DAILY, "etat-civil@lyon.example");
        arrive("2026-03-02T09:30:00Z", ETAT_CIVIL, 1_001);

        assertThat(mailsAt("2026-03-03T07:00:00Z")).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).startsWith("1\u00a0001 nouveaux télédossiers");
            assertThat(mail.text()).contains("plus de 1\u00a0000 à traiter");
        });
    }

    @Test
    void is_not_sent_to_who_chose_meanwhile_to_be_told_no_more_nor_where_there_is_no_address() {
        hold(ETAT_CIVIL, DAILY, "etat-civil@lyon.example");
        arrive("2026-03-02T09:30:00Z", ETAT_CIVIL, 2);
        hold(ETAT_CIVIL, NEVER, "etat-civil@lyon.example");

        assertThat(mailsAt("2026-03-03T07:00:00Z")).isEmpty();

        hold(ETAT_CIVIL, DAILY);
        arrive("2026-03-03T09:30:00Z", ETAT_CIVIL, 2);
        assertThat(mailsAt("2026-03-04T07:00:00Z")).isEmpty();

        hold(ETAT_CIVIL, DAILY, "parti@lyon.example");
        arrive("2026-03-04T09:30:00Z", ETAT_CIVIL, 2);
        tell(Instant.parse("2026-03-05T07:00:00Z"));
        hold(ETAT_CIVIL, DAILY, "reste@lyon.example");
        assertThat(mailsAt("2026-03-05T07:01:00Z")).isEmpty();
    }

    @Test
    @Promise("HUB-83")
    void holds_nothing_of_a_folder() {
        hold(ETAT_CIVIL, TWICE_DAILY, "etat-civil@lyon.example");
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

    private void hold(Process process, NotificationFrequency frequency, String... addresses) {
        hub.subscribe(aSubscription(MAIRIE_DE_LYON, process)
                .inMode(AccessMode.PORTAIL)
                .mailing(frequency, addresses)
                .build());
    }

    private void arrive(String at, Process process, int count) {
        hub.clock.set(Instant.parse(at));
        IntStream.range(0, count).forEach(i -> hub.send(aFolder().about(process).to(MAIRIE_DE_LYON)));
    }

    private static Mail to(List<Mail> mails, String address) {
        return mails.stream()
                .filter(mail -> mail.to().contains(address))
                .findFirst()
                .orElseThrow();
    }

    private void tell(Instant now) {
        hub.clock.set(now);
        tell.tell();
    }

    /** Runs the digests, the sweep and the queue of that minute, and returns every mail sent by then. */
    private List<Mail> mailsAt(String now) {
        var before = hub.queue.submitted().size();
        tell(Instant.parse(now));
        hub.effects.sweep();
        hub.queue.submitted().stream().skip(before).forEach(hub.sendQueuedMail::send);
        return hub.mailer.sent().stream().map(MemoryMailer.Sent::mail).toList();
    }
}
