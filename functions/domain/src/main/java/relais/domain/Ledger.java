package relais.domain;

import java.util.function.Consumer;
import java.util.function.Function;
import relais.domain.access.Clients;
import relais.domain.account.Accounts;
import relais.domain.account.Links;
import relais.domain.attachment.EncryptedFiles;
import relais.domain.attachment.PendingScans;
import relais.domain.attachment.ScannedContents;
import relais.domain.datapass.CatalogueLines;
import relais.domain.datapass.Requests;
import relais.domain.datapass.WaitingDecisions;
import relais.domain.desk.CaseSummaries;
import relais.domain.desk.CaseVisits;
import relais.domain.desk.DeskVisits;
import relais.domain.desk.PendingDecisions;
import relais.domain.desk.PreparedArchives;
import relais.domain.event.Events;
import relais.domain.folder.Folders;
import relais.domain.journal.AccessEntries;
import relais.domain.journal.AuditEntries;
import relais.domain.migration.Migrations;
import relais.domain.operator.Administrations;
import relais.domain.organization.Organizations;
import relais.domain.outbox.ArrivalDigests;
import relais.domain.outbox.Outbox;
import relais.domain.outbox.RefusedAddresses;
import relais.domain.process.Processes;
import relais.domain.retention.FileLinks;
import relais.domain.subscription.Subscriptions;
import relais.domain.terms.Consents;
import relais.domain.verification.Verifications;

/** Keeps the hub's tables. One decision is one transaction, so all its writes are kept together. */
public interface Ledger {

    /**
     * Runs a decision. Its writes are all durable when this returns, and none is kept if it throws.
     *
     * @throws Unavailable if the store does not answer in time, in this call or in one of its tables
     */
    <T> T transaction(Function<Tables, T> decision);

    /**
     * Like {@link #transaction}, for a decision without an answer.
     *
     * @throws Unavailable if the store does not answer in time
     */
    default void write(Consumer<Tables> decision) {
        transaction(tables -> {
            decision.accept(tables);
            return Boolean.TRUE;
        });
    }

    /** The tables as one transaction reads and writes them. They must not be used after it. */
    interface Tables {
        Organizations organizations();

        Processes processes();

        Subscriptions subscriptions();

        Clients clients();

        Requests requests();

        WaitingDecisions waitingDecisions();

        CatalogueLines catalogueLines();

        Folders folders();

        Events events();

        FileLinks fileLinks();

        Accounts accounts();

        Links links();

        Consents consents();

        Verifications verifications();

        AuditEntries auditEntries();

        AccessEntries accessEntries();

        Administrations administrations();

        Migrations migrations();

        ArrivalDigests arrivalDigests();

        Outbox outbox();

        PendingScans pendingScans();

        ScannedContents scannedContents();

        EncryptedFiles encryptedFiles();

        RefusedAddresses refusedAddresses();

        CaseSummaries caseSummaries();

        PendingDecisions pendingDecisions();

        CaseVisits caseVisits();

        DeskVisits deskVisits();

        PreparedArchives preparedArchives();
    }
}
