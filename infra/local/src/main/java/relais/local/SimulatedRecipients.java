package relais.local;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import relais.domain.Ledger;
import relais.domain.Outcome;
import relais.domain.access.Caller;
import relais.domain.casework.FindCase;
import relais.domain.event.Action;
import relais.domain.event.ChangeEvent;
import relais.domain.event.PostEvent;
import relais.domain.folder.PartnerInfo;
import relais.domain.mailbox.ActionType;
import relais.domain.mailbox.DeleteNotification;
import relais.domain.mailbox.EventStatus;
import relais.domain.mailbox.ListNotifications;
import relais.domain.mailbox.Notification;
import relais.domain.process.Status;

/** Plays the {@link Simulator}s that answer: each second they read their mailboxes, and always act the same. */
@Singleton
@Requires(missingProperty = "relais.halt.file") // there, a test counts the calls of the ports
final class SimulatedRecipients implements AutoCloseable {
    static final Duration DELAY = Duration.ofSeconds(30);
    private static final Duration TURN = Duration.ofSeconds(1);
    private static final int BATCH = 25;
    private static final Logger LOG = LoggerFactory.getLogger(SimulatedRecipients.class);

    private final Ledger ledger;
    private final ListNotifications mailbox;
    private final FindCase cases;
    private final PostEvent events;
    private final ChangeEvent receipts;
    private final DeleteNotification deletions;
    private final Clock clock;
    private final ScheduledExecutorService threads =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    SimulatedRecipients(
            Ledger ledger,
            ListNotifications mailbox,
            FindCase cases,
            PostEvent events,
            ChangeEvent receipts,
            DeleteNotification deletions,
            Clock clock) {
        this.ledger = ledger;
        this.mailbox = mailbox;
        this.cases = cases;
        this.events = events;
        this.receipts = receipts;
        this.deletions = deletions;
        this.clock = clock;
    }

    void start() {
        threads.scheduleWithFixedDelay(this::turn, TURN.toMillis(), TURN.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** A scheduled task that throws is never run again. */
    private void turn() {
        try {
            play();
        } catch (RuntimeException e) {
            if (!threads.isShutdown()) {
                LOG.warn("the simulated recipients wait for their next turn: {}", e.toString());
            }
        }
    }

    void play() {
        for (var simulator : DemonstrationTables.simulators()) {
            switch (simulator.behaviour()) {
                case REFUSES -> waiting(simulator).forEach(found -> refuse(simulator.caller(), found));
                case DELAYS -> waiting(simulator).forEach(found -> treatInTime(simulator.caller(), found));
                case INFECTS, SLEEPS -> {}
            }
        }
    }

    private List<Notification> waiting(Simulator simulator) {
        return mailbox.list(simulator.caller(), Set.of(), Set.of(), BATCH).notifications();
    }

    private void refuse(Caller caller, Notification found) {
        if (found.eventId() == null) {
            var known = ledger.transaction(
                    tables -> tables.processes().find(found.processCode()).orElseThrow());
            var answer = known.statuses().contains(Status.REFUSED) ? Status.REFUSED : Status.SI_INTG_ERROR;
            say(caller, found, answer, "Refus simulé");
            deletions.delete(caller, found.id());
        } else {
            receive(caller, found, found.eventId());
        }
    }

    private void treatInTime(Caller caller, Notification found) {
        var age = Duration.between(found.createdAt(), clock.instant());
        if (found.eventId() != null) {
            receive(caller, found, found.eventId());
        } else if (age.compareTo(DELAY.multipliedBy(2)) >= 0) {
            say(caller, found, Status.DONE, "Traitement simulé");
            deletions.delete(caller, found.id());
        } else if (age.compareTo(DELAY) >= 0 && status(caller, found) == Status.HUBEE_NOTIFIED) {
            say(caller, found, Status.IN_PROGRESS, "Prise en charge simulée");
        }
    }

    private void receive(Caller caller, Notification found, UUID eventId) {
        receipts.change(caller, found.caseId(), eventId, EventStatus.RECEIVED);
        deletions.delete(caller, found.id());
    }

    private void say(Caller caller, Notification found, Status status, String message) {
        var action = new Action(ActionType.STATUS_UPDATE, "Simulateur", message, null, true, null, status.name(), null);
        events.post(caller, found.caseId(), action, List.of(), PartnerInfo.NONE);
    }

    private @Nullable Status status(Caller caller, Notification found) {
        return cases.find(caller, found.caseId()) instanceof Outcome.Done<FindCase.CaseView>(var view)
                ? view.part().status()
                : null;
    }
}
