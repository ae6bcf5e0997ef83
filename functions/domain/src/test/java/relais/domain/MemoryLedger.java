package relais.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import relais.domain.access.Client;
import relais.domain.access.MemoryClients;
import relais.domain.access.SecretTrace;
import relais.domain.account.Account;
import relais.domain.account.MemoryAccounts;
import relais.domain.account.MemoryLinks;
import relais.domain.account.OneTimeLink;
import relais.domain.attachment.MemoryEncryptedFiles;
import relais.domain.attachment.MemoryPendingScans;
import relais.domain.attachment.MemoryScannedContents;
import relais.domain.attachment.PendingScan;
import relais.domain.datapass.Catalogue;
import relais.domain.datapass.MemoryCatalogueLines;
import relais.domain.datapass.MemoryRequests;
import relais.domain.datapass.MemoryWaitingDecisions;
import relais.domain.datapass.Request;
import relais.domain.datapass.WaitingDecision;
import relais.domain.desk.CaseVisits;
import relais.domain.desk.DeskVisits;
import relais.domain.desk.MemoryCaseSummaries;
import relais.domain.desk.MemoryCaseVisits;
import relais.domain.desk.MemoryDeskVisits;
import relais.domain.desk.MemoryPendingDecisions;
import relais.domain.desk.MemoryPreparedArchives;
import relais.domain.desk.PendingDecision;
import relais.domain.desk.PreparedArchive;
import relais.domain.event.Event;
import relais.domain.event.MemoryEvents;
import relais.domain.folder.Folder;
import relais.domain.folder.MemoryFolders;
import relais.domain.journal.AccessEntry;
import relais.domain.journal.AuditEntry;
import relais.domain.journal.MemoryAccessEntries;
import relais.domain.journal.MemoryAuditEntries;
import relais.domain.migration.Agreement;
import relais.domain.migration.MemoryMigrations;
import relais.domain.migration.Migration;
import relais.domain.operator.MemoryAdministrations;
import relais.domain.organization.MemoryOrganizations;
import relais.domain.organization.Organization;
import relais.domain.outbox.MemoryArrivalDigests;
import relais.domain.outbox.MemoryOutbox;
import relais.domain.outbox.MemoryRefusedAddresses;
import relais.domain.outbox.OutboxEntry;
import relais.domain.process.MemoryProcesses;
import relais.domain.process.Process;
import relais.domain.retention.MemoryFileLinks;
import relais.domain.subscription.MemorySubscriptions;
import relais.domain.subscription.Subscription;
import relais.domain.terms.MemoryConsents;
import relais.domain.verification.Digest;
import relais.domain.verification.MemoryVerifications;

/** A ledger in memory runs one transaction at a time, on a copy that replaces the original when the decision returns. */
public final class MemoryLedger implements Ledger {
    private State state = new State(
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>(),
            new LinkedHashMap<>(),
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new HashMap<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>(),
            new ArrayList<>(),
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>(),
            new HashMap<>(),
            new HashSet<>());

    @Override
    public synchronized <T> T transaction(Function<Tables, T> decision) {
        var copy = state.copy();
        var result = decision.apply(copy.tables());
        state = copy;
        return result;
    }

    private record State(
            Map<OrganizationId, Organization> organizations,
            Map<String, Process> processes,
            Map<MemorySubscriptions.Key, Subscription> subscriptions,
            Map<String, Client> clients,
            Map<MemoryClients.Key, SecretTrace> secrets,
            Map<Long, Request> requests,
            Map<String, WaitingDecision> waiting,
            Map<MemoryCatalogueLines.Key, Catalogue.CatalogueLine> catalogue,
            Map<UUID, Folder> folders,
            SequencedMap<UUID, Event> events,
            Map<MemoryFileLinks.Purged, LocalDate> purged,
            Map<UUID, Account> accounts,
            Map<MemoryLinks.Key, OneTimeLink> links,
            Map<MemoryConsents.Key, Instant> consents,
            Map<Digest, Instant> digests,
            List<AuditEntry> acts,
            List<AccessEntry> accesses,
            Map<MemoryMigrations.Key, Agreement> agreements,
            List<Migration> migrated,
            List<MemoryArrivalDigests.Expected> arrivals,
            Map<UUID, OutboxEntry> outbox,
            Map<String, Instant> refusals,
            Map<UUID, PendingDecision> pending,
            List<CaseVisits.CaseVisit> visits,
            Map<MemoryDeskVisits.Key, DeskVisits.DeskVisit> looks,
            Map<UUID, PreparedArchive> archives,
            Map<String, PendingScan> scans,
            Map<String, MemoryPendingScans.EarlyVerdict> earlyVerdicts,
            Map<String, MemoryScannedContents.Content> contents,
            Set<String> encrypted) {

        State copy() {
            return new State(
                    new HashMap<>(organizations),
                    new HashMap<>(processes),
                    new HashMap<>(subscriptions),
                    new HashMap<>(clients),
                    new HashMap<>(secrets),
                    new HashMap<>(requests),
                    new HashMap<>(waiting),
                    new HashMap<>(catalogue),
                    new HashMap<>(folders),
                    new LinkedHashMap<>(events),
                    new HashMap<>(purged),
                    new HashMap<>(accounts),
                    new HashMap<>(links),
                    new HashMap<>(consents),
                    new HashMap<>(digests),
                    new ArrayList<>(acts),
                    new ArrayList<>(accesses),
                    new HashMap<>(agreements),
                    new ArrayList<>(migrated),
                    new ArrayList<>(arrivals),
                    new HashMap<>(outbox),
                    new HashMap<>(refusals),
                    new HashMap<>(pending),
                    new ArrayList<>(visits),
                    new HashMap<>(looks),
                    new HashMap<>(archives),
                    new HashMap<>(scans),
                    new HashMap<>(earlyVerdicts),
                    new HashMap<>(contents),
                    new HashSet<>(encrypted));
        }

        Tables tables() {
            var kept = new MemoryLinks(links);
            var agreed = new MemoryConsents(consents);
            var refused = new MemoryRefusedAddresses(refusals);
            var seen = new MemoryDeskVisits(looks);
            return new MemoryTables(
                    new MemoryOrganizations(organizations),
                    new MemoryProcesses(processes),
                    new MemorySubscriptions(subscriptions),
                    new MemoryClients(clients, secrets),
                    new MemoryRequests(requests),
                    new MemoryWaitingDecisions(waiting),
                    new MemoryCatalogueLines(catalogue),
                    new MemoryFolders(folders),
                    new MemoryEvents(events),
                    new MemoryFileLinks(folders, purged),
                    new MemoryAccounts(accounts, kept, agreed, refused, seen),
                    kept,
                    agreed,
                    new MemoryVerifications(accounts, digests),
                    new MemoryAuditEntries(acts),
                    new MemoryAccessEntries(accesses),
                    new MemoryAdministrations(organizations, accounts, subscriptions),
                    new MemoryMigrations(agreements, migrated),
                    new MemoryArrivalDigests(arrivals),
                    new MemoryOutbox(outbox),
                    refused,
                    new MemoryCaseSummaries(folders),
                    new MemoryPendingDecisions(pending),
                    new MemoryCaseVisits(visits),
                    seen,
                    new MemoryPreparedArchives(archives),
                    new MemoryPendingScans(scans, earlyVerdicts, folders),
                    new MemoryScannedContents(contents, folders, events),
                    new MemoryEncryptedFiles(encrypted));
        }
    }

    private record MemoryTables(
            MemoryOrganizations organizations,
            MemoryProcesses processes,
            MemorySubscriptions subscriptions,
            MemoryClients clients,
            MemoryRequests requests,
            MemoryWaitingDecisions waitingDecisions,
            MemoryCatalogueLines catalogueLines,
            MemoryFolders folders,
            MemoryEvents events,
            MemoryFileLinks fileLinks,
            MemoryAccounts accounts,
            MemoryLinks links,
            MemoryConsents consents,
            MemoryVerifications verifications,
            MemoryAuditEntries auditEntries,
            MemoryAccessEntries accessEntries,
            MemoryAdministrations administrations,
            MemoryMigrations migrations,
            MemoryArrivalDigests arrivalDigests,
            MemoryOutbox outbox,
            MemoryRefusedAddresses refusedAddresses,
            MemoryCaseSummaries caseSummaries,
            MemoryPendingDecisions pendingDecisions,
            MemoryCaseVisits caseVisits,
            MemoryDeskVisits deskVisits,
            MemoryPreparedArchives preparedArchives,
            MemoryPendingScans pendingScans,
            MemoryScannedContents scannedContents,
            MemoryEncryptedFiles encryptedFiles)
            implements Tables {}
}
