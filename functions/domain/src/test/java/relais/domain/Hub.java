package relais.domain;

import static relais.domain.organization.Partners.CD_DE_MOSELLE;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import relais.domain.Outcome.Nothing;
import relais.domain.access.Caller;
import relais.domain.access.Client;
import relais.domain.access.ClientSecret;
import relais.domain.access.Grant;
import relais.domain.access.Scope;
import relais.domain.account.People;
import relais.domain.account.PortalAddress;
import relais.domain.account.Right;
import relais.domain.account.Role;
import relais.domain.account.Visitor;
import relais.domain.attachment.Attachment;
import relais.domain.attachment.Binaries;
import relais.domain.attachment.CollectUploads;
import relais.domain.attachment.ContentDetector;
import relais.domain.attachment.FileDeclaration;
import relais.domain.attachment.Files;
import relais.domain.attachment.MemoryBinaries;
import relais.domain.attachment.NoScanner;
import relais.domain.attachment.OfferUpload;
import relais.domain.attachment.UploadAttachment;
import relais.domain.attachment.Verdict;
import relais.domain.attachment.VirusScanner;
import relais.domain.casework.DeleteFolder;
import relais.domain.casework.DownloadAttachment;
import relais.domain.casework.FindCase;
import relais.domain.casework.MigrateCases;
import relais.domain.desk.WriteCaseMail;
import relais.domain.dispatch.OutboxDispatcher;
import relais.domain.dispatch.SendQueuedMail;
import relais.domain.event.Action;
import relais.domain.event.ChangeEvent;
import relais.domain.event.DeleteEvent;
import relais.domain.event.Event;
import relais.domain.event.EventFiles;
import relais.domain.event.FindEvent;
import relais.domain.event.PostEvent;
import relais.domain.folder.Case;
import relais.domain.folder.ChangeFolder;
import relais.domain.folder.DepositFolder;
import relais.domain.folder.FindFolder;
import relais.domain.folder.Folder;
import relais.domain.folder.FolderBuilder;
import relais.domain.folder.FolderFiles;
import relais.domain.folder.MoveCase;
import relais.domain.folder.PartnerInfo;
import relais.domain.mailbox.DeleteNotification;
import relais.domain.mailbox.EventStatus;
import relais.domain.mailbox.ListNotifications;
import relais.domain.mailbox.Mailboxes;
import relais.domain.mailbox.MemoryMailboxes;
import relais.domain.mailbox.Notification;
import relais.domain.mailbox.ReplayNotifications;
import relais.domain.membership.Appointments;
import relais.domain.membership.TellLostInvitation;
import relais.domain.migration.AgreeToMigration;
import relais.domain.organization.Partners;
import relais.domain.outbox.HandOnMails;
import relais.domain.outbox.MemoryMailer;
import relais.domain.outbox.MemoryWorkQueue;
import relais.domain.outbox.WorkQueue;
import relais.domain.process.KnownProcesses;
import relais.domain.process.Process;
import relais.domain.process.Status;
import relais.domain.retention.ListFilesToPurge;
import relais.domain.retention.NoteFilesPurged;
import relais.domain.scan.RescanFiles;
import relais.domain.scan.ScanFiles;
import relais.domain.scan.TakeVerdict;
import relais.domain.subscription.Subscription;
import relais.domain.verification.NoteBounce;
import relais.domain.verification.SendQuestion;

/** The whole hub in memory, with three towns subscribed to EtatCivil and CERTDC by API, their software and the operators'. */
public final class Hub {
    private static final PortalAddress PORTAL = new PortalAddress(URI.create("https://relais.example/portail"));

    public final MutableClock clock = new MutableClock("2026-03-02T09:30:00Z");
    public final Ids ids = new SequentialIds();
    public final Faults faults = new Faults();
    public final MemoryMailboxes memoryMailboxes = new MemoryMailboxes();
    public final MemoryBinaries memoryBinaries = new MemoryBinaries();
    public final MemoryWorkQueue queue = new MemoryWorkQueue();
    public final MemoryMailer mailer = new MemoryMailer();
    public final Ledger ledger = faults.before(Ledger.class, new MemoryLedger());
    public final Mailboxes mailboxes = faults.before(Mailboxes.class, memoryMailboxes);
    public final Binaries binaries = faults.before(Binaries.class, memoryBinaries);
    public final OutboxDispatcher effects =
            new OutboxDispatcher(ledger, mailboxes, binaries, faults.before(WorkQueue.class, queue), ids, clock);
    public final HandOnMails handOnMails = new HandOnMails(ledger, faults.before(WorkQueue.class, queue), clock);
    public final WriteCaseMail writeCaseMail = new WriteCaseMail(ledger, PORTAL);
    public final SendQueuedMail sendQueuedMail = new SendQueuedMail(
            ledger,
            mailer,
            new SendQuestion(ledger, mailer, new NoteBounce(ledger, clock), clock),
            new TellLostInvitation(ledger, ids, clock),
            writeCaseMail);
    public final DepositFolder depositFolder = new DepositFolder(ledger, ids, clock);
    public final FindFolder findFolder = new FindFolder(ledger);
    public final ChangeFolder changeFolder = new ChangeFolder(ledger, effects, ids, clock);
    public final DeleteFolder deleteFolder = new DeleteFolder(ledger, effects, ids, clock);
    public final FindCase findCase = new FindCase(ledger, effects);
    public final MoveCase moveCase = new MoveCase(ledger, clock);
    public final MigrateCases migrateCases = new MigrateCases(ledger, effects, ids, PORTAL, clock);
    public final AgreeToMigration agreeToMigration = new AgreeToMigration(ledger, ids, clock);
    public final OfferUpload offerUpload = new OfferUpload(ledger, binaries, ids, clock);
    public final ListFilesToPurge listFilesToPurge = new ListFilesToPurge(ledger, clock);
    public final NoteFilesPurged noteFilesPurged = new NoteFilesPurged(ledger, clock);
    public final DownloadAttachment downloadAttachment = new DownloadAttachment(ledger);
    public final PostEvent postEvent = new PostEvent(ledger, effects, ids, clock);
    public final FindEvent findEvent = new FindEvent(ledger);
    public final ChangeEvent changeEvent = new ChangeEvent(ledger, effects, ids, clock);
    public final DeleteEvent deleteEvent = new DeleteEvent(ledger, effects, ids, clock);
    public final ListNotifications listNotifications = new ListNotifications(mailboxes);
    public final DeleteNotification deleteNotification = new DeleteNotification(mailboxes, clock);
    public final ReplayNotifications replayNotifications = new ReplayNotifications(mailboxes, clock);

    public final ScanFiles scanFiles = new ScanFiles(ledger, scanner(), effects, clock);
    public final RescanFiles rescanFiles = new RescanFiles(ledger, scanner(), effects, clock);
    private final UploadAttachment uploadAttachment =
            new UploadAttachment(ledger, binaries, detector(), scanner(), effects, ids, clock);
    public final TakeVerdict takeVerdict = new TakeVerdict(ledger, effects, clock);

    private ContentDetector detector = head -> "application/octet-stream";
    private VirusScanner scanner = new NoScanner();

    public Hub() {
        ledger.write(tables -> {
            Partners.ALL.forEach(tables.organizations()::save);
            for (var process : KnownProcesses.ALL) {
                tables.processes().save(process);
                for (var town : List.of(MAIRIE_DE_LYON, MAIRIE_DE_CLAMART, CD_DE_MOSELLE)) {
                    tables.subscriptions().save(aSubscription(town, process).build());
                }
            }
        });
    }

    public void recognising(ContentDetector other) {
        detector = other;
    }

    /** Recognises formats by the detector given last. */
    public ContentDetector detector() {
        return head -> detector.detect(head);
    }

    public void scanningWith(VirusScanner other) {
        scanner = other;
    }

    /** Scans with the antivirus given last. */
    public VirusScanner scanner() {
        return new VirusScanner() {
            @Override
            public Verdict scan(String key, long size) {
                return scanner.scan(key, size);
            }

            @Override
            public Optional<String> signatures() {
                return scanner.signatures();
            }

            @Override
            public boolean isScannedOnUpload(long size) {
                return scanner.isScannedOnUpload(size);
            }

            @Override
            public Duration patience() {
                return scanner.patience();
            }
        };
    }

    public void subscribe(Subscription subscription) {
        ledger.write(tables -> tables.subscriptions().save(subscription));
    }

    /** The software of an organisation, for some of its démarches, or for all if none is named. */
    public Caller softwareOf(OrganizationId organization, String... processCodes) {
        return software(
                organization.toString(),
                Scope.valueOf(organization.type().name()),
                new Grant(organization, Set.of(processCodes)));
    }

    /** Appoints a new administrator of that town, with a password. */
    public Visitor administratorOf(OrganizationId town) {
        var appointments = new Appointments(ids, new SecureRandom(), PORTAL, clock);
        return ledger.transaction(tables -> {
            var person = People.of(town);
            var id = appointments
                    .appoint(tables, person, town, Role.LOCAL_ADMINISTRATOR, Map.of(), "DataPass")
                    .accountId();
            var account = tables.accounts().find(id).orElseThrow().withPassword("hash");
            tables.accounts().update(account);
            var place = account.in(town).orElseThrow();
            return new Visitor(id, person, place, List.of(place), Map.of());
        });
    }

    /** Appoints a person of that town, who has this right on requests for civil records; null for none. */
    public Visitor agentOf(OrganizationId town, @Nullable Right right) {
        var agent = administratorOf(town);
        var rights = right == null ? Map.<String, Right>of() : Map.of(KnownProcesses.ETAT_CIVIL.code(), right);
        ledger.write(tables -> {
            var account = tables.accounts().find(agent.accountId()).orElseThrow();
            tables.accounts().update(account.with(account.in(town).orElseThrow().holding(rights)));
        });
        return agent;
    }

    /** Appoints an administrator of the target, who agrees to receive the source's cases. */
    public Visitor agree(OrganizationId source, OrganizationId target) {
        var administrator = administratorOf(target);
        Outcomes.value(agreeToMigration.agree(administrator, source.toString()));
        return administrator;
    }

    public Outcome<Integer> migrate(Caller caller, OrganizationId source, OrganizationId target) {
        return migrateCases.migrate(caller, source, target, false);
    }

    public Caller administration() {
        return software("admin", Scope.ADMIN);
    }

    public Caller datapass() {
        return software("datapass", Scope.DATAPASS);
    }

    private Caller software(String id, Scope scope, Grant... grants) {
        var client =
                new Client(id, Set.of(scope), List.of(grants), List.of(new ClientSecret("secret of " + id).hash()));
        ledger.write(tables -> tables.clients().save(client));
        return new Caller(id, client.scopes(), client.grants());
    }

    public Folder deposit(FolderBuilder builder) {
        var deposit = builder.deposit();
        var process = ledger.transaction(
                tables -> tables.processes().find(deposit.processCode()).orElseThrow());
        var outcome = depositFolder.deposit(operatorOf(process), deposit, PartnerInfo.NONE);
        return Outcomes.value(outcome);
    }

    public Caller operatorOf(Process process) {
        return softwareOf(process.osl());
    }

    public Caller operatorOf(Folder folder) {
        return softwareOf(folder.osl());
    }

    /** Deposits the folder, uploads its files and completes it. */
    public Folder send(FolderBuilder builder) {
        var folder = deposit(builder);
        for (var file : folder.attachments()) {
            upload(folder, file, new byte[(int) file.size()]);
        }
        complete(folder);
        return now(folder);
    }

    public Outcome<Nothing> upload(Folder folder, Attachment file, byte[] bytes) {
        try {
            return upload(folder, file, null, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public Outcome<Nothing> upload(Folder folder, Attachment file, @Nullable String digest, InputStream bytes)
            throws IOException {
        return uploadAttachment.upload(operatorOf(folder), new FolderFiles(folder.id()), file.id(), digest, bytes);
    }

    /** Posts the caller's event about the folder's first case. */
    public Event post(Caller caller, Folder folder, Action action, FileDeclaration... files) {
        var caseId = folder.cases().getFirst().id();
        return Outcomes.value(postEvent.post(caller, caseId, action, List.of(files), PartnerInfo.NONE));
    }

    /** Reads the event as it is kept now. */
    public Event now(Event event) {
        return ledger.transaction(tables -> tables.events().find(event.id()).orElseThrow());
    }

    public List<Event> eventsOf(Folder folder) {
        return ledger.transaction(
                tables -> tables.events().of(folder.cases().getFirst().id()));
    }

    public Outcome<Nothing> change(Caller caller, Event event, EventStatus status) {
        return changeEvent.change(caller, event.caseId(), event.id(), status);
    }

    /** Uploads the bytes of an event's first file, from any caller. */
    public Outcome<Nothing> upload(Caller caller, Event event, byte[] bytes) {
        try {
            var files = new EventFiles(event.caseId(), event.id());
            var file = event.attachments().getFirst().id();
            return uploadAttachment.upload(caller, files, file, null, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Collects the files uploaded to addresses of their own. */
    public void collect(Files files) {
        new CollectUploads(ledger, binaries, detector, scanner(), effects, ids, clock).collect(files);
    }

    public Outcome<Nothing> complete(Folder folder) {
        return changeFolder.change(operatorOf(folder), folder.id(), Status.HUBEE_COMPLETED, null);
    }

    /** Reads the folder as it is kept now. */
    public Folder now(Folder folder) {
        return ledger.transaction(tables -> tables.folders().find(folder.id()).orElseThrow());
    }

    public Case firstCase(Folder folder) {
        return now(folder).cases().getFirst();
    }

    public Attachment firstFile(Folder folder) {
        return now(folder).attachments().getFirst();
    }

    public List<Notification> mailboxOf(OrganizationId recipient) {
        return mailboxes.list(recipient, 100);
    }

    /** Puts the folder's first case in a status, whatever the table of transitions says. */
    public void place(Folder folder, Status status) {
        ledger.write(tables -> {
            var present = tables.folders().lock(folder.id()).orElseThrow();
            tables.folders()
                    .update(present.with(present.cases()
                            .getFirst()
                            .moved(status, clock.instant(), tables.processes().retention(present.processCode()))));
        });
    }

    /** The ids of the folder's outbox entries, however far in the future they are due. */
    public List<UUID> owed(Folder folder) {
        var never = clock.instant().plusSeconds(1_000_000_000);
        return ledger.transaction(tables -> tables.outbox().dueFor(folder.id(), never)).stream()
                .map(row -> row.id())
                .toList();
    }
}
