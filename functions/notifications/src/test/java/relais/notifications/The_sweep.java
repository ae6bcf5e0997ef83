package relais.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.TODAY;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.DILA;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.organization.Partners.MAIRIE_DE_METZ;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relais.domain.Ledger;
import relais.domain.MutableClock;
import relais.domain.SequentialIds;
import relais.domain.account.OneTimeLink;
import relais.domain.account.OneTimeLink.LinkKind;
import relais.domain.account.OpaqueToken;
import relais.domain.folder.Folder;
import relais.domain.mailbox.Mailboxes;
import relais.domain.mailbox.Notification;
import relais.domain.outbox.Effect;
import relais.domain.outbox.Mail;
import relais.domain.outbox.MemoryWorkQueue;
import relais.domain.outbox.OutboxEntry;
import relais.domain.process.Status;
import relais.domain.subscription.NotificationFrequency;

final class The_sweep {
    private final ApplicationContext context = ApplicationContext.run();
    private final Ledger ledger = context.getBean(Ledger.class);
    private final Mailboxes mailboxes = context.getBean(Mailboxes.class);
    private final MemoryWorkQueue queue = context.getBean(MemoryWorkQueue.class);
    private SweepFunction function;

    @BeforeEach
    void start() {
        context.getBean(MutableClock.class).set(TODAY.plus(Duration.ofMinutes(1)));
        function = new SweepFunction(context);
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void finishes_what_a_crash_left() {
        var folder = completedThenCrashed();

        var tried = function.handleRequest("", null);

        assertThat(tried).isEqualTo(2);
        assertThat(mailboxes.list(MAIRIE_DE_LYON, 25)).hasSize(1);
        assertThat(mailboxes.list(MAIRIE_DE_METZ, 25)).hasSize(1);
        assertThat(read(folder).globalStatus()).isEqualTo(Status.HUBEE_NOTIFIED);
    }

    @Test
    void notifies_nobody_a_second_time() {
        completedThenCrashed();
        function.handleRequest("", null);

        var tried = function.handleRequest("", null);

        assertThat(tried).isZero();
        assertThat(mailboxes.list(MAIRIE_DE_LYON, 25)).hasSize(1);
    }

    @Test
    void hands_on_a_mail_that_was_never_queued() {
        var id = SequentialIds.UNIQUE.next();
        var mail = new Effect.SendMail(new Mail(List.of("mairie@lyon.example"), "État civil", "Bonjour,"));
        ledger.write(tables -> tables.outbox().add(OutboxEntry.due(id, SequentialIds.UNIQUE.next(), mail, TODAY)));

        function.handleRequest("", null);

        assertThat(queue.submitted()).containsExactly(id);
    }

    @Test
    void hands_on_the_digest_whose_hour_has_come() {
        ledger.write(tables -> {
            tables.processes().save(ETAT_CIVIL);
            tables.subscriptions()
                    .save(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                            .mailing(NotificationFrequency.DAILY, "mairie@lyon.example")
                            .build());
            tables.arrivalDigests().expect(MAIRIE_DE_LYON, ETAT_CIVIL.code(), TODAY);
        });

        function.handleRequest("", null);
        function.handleRequest("", null);

        assertThat(queue.submitted()).hasSize(1);
    }

    @Test
    void forgets_the_links_that_expired() {
        var link = OneTimeLink.to(SequentialIds.UNIQUE.next(), LinkKind.LOGIN, new OpaqueToken("jeton"), TODAY);
        ledger.write(tables -> tables.links().save(link));
        context.getBean(MutableClock.class).set(TODAY.plus(Duration.ofDays(2)));

        function.handleRequest("", null);

        var kept = ledger.transaction(tables -> tables.links().find(link.tokenHash()));
        assertThat(kept).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "\"sweep\"", "[]", "null"})
    void runs_whatever_the_schedule_sends(String event) throws IOException {
        completedThenCrashed();

        var tried = function.handleRequest(json(event), null);

        assertThat(tried).isEqualTo(2);
    }

    @Test
    void runs_on_the_event_of_the_scheduler() throws IOException {
        completedThenCrashed();

        var tried = function.handleRequest(json(Events.read("schedule.json")), null);

        assertThat(tried).isEqualTo(2);
    }

    /** The state after {@code PATCH HUBEE_COMPLETED} when the process dies right after its commit. */
    private Folder completedThenCrashed() {
        var folder =
                aFolder().from(DILA).to(MAIRIE_DE_LYON, MAIRIE_DE_METZ).build().completed(SequentialIds.UNIQUE, TODAY);
        ledger.write(tables -> {
            tables.folders().insert(folder);
            for (var part : folder.cases()) {
                var id = SequentialIds.UNIQUE.next();
                var owed = new Notification(id, part.recipient(), DILA, folder.processCode(), part.id(), null, TODAY);
                tables.outbox().add(OutboxEntry.due(id, folder.id(), new Effect.NotifyRecipient(owed), TODAY));
            }
        });
        return folder;
    }

    private Folder read(Folder folder) {
        return ledger.transaction(tables -> tables.folders().find(folder.id())).orElseThrow();
    }

    private Object json(String event) throws IOException {
        return context.getBean(JsonMapper.class).readValue(event, Object.class);
    }
}
