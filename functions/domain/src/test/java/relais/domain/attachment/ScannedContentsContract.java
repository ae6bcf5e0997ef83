package relais.domain.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.TODAY;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import relais.domain.Ledger;
import relais.domain.SequentialIds;
import relais.domain.attachment.ScannedContents.CleanContent;
import relais.domain.attachment.ScannedContents.OpenFile;
import relais.domain.event.Actions;
import relais.domain.event.Event;
import relais.domain.folder.PartnerInfo;
import relais.domain.mailbox.EventStatus;
import relais.domain.process.Retention;
import relais.domain.process.Status;

/** Every store of scanned contents must keep this contract. */
public interface ScannedContentsContract {
    /** Returns the same ledger throughout a test, empty before it. */
    Ledger ledger();

    @Test
    default void a_verdict_holds_under_the_signatures_that_gave_it() {
        var digest = digest();
        note(digest, Verdict.CLEAN, "1", 0);
        assertThat(found(digest, "1")).contains(Verdict.CLEAN);
        assertThat(found(digest, "2")).isEmpty();

        note(digest, Verdict.CLEAN, "2", 1);
        assertThat(found(digest, "1")).isEmpty();
        assertThat(found(digest, "2")).contains(Verdict.CLEAN);
        note(digest, Verdict.INFECTED, "2", 2);
        assertThat(found(digest, "2")).contains(Verdict.INFECTED);
    }

    @Test
    default void a_refusal_leaves_a_clean_verdict_until_its_files_were_scanned_again() {
        var digest = digest();
        note(digest, Verdict.CLEAN, "1", 0);

        note(digest, Verdict.INFECTED, "2", 1);

        assertThat(found(digest, "1")).contains(Verdict.CLEAN);
        assertThat(found(digest, "2")).isEmpty();
    }

    @Test
    default void a_clean_one_of_other_signatures_is_claimed_once_in_a_pass_the_oldest_first() {
        note("second", Verdict.CLEAN, "1", -10);
        note("first", Verdict.CLEAN, "1", -20);
        note("current", Verdict.CLEAN, "2", -30);
        note("refused", Verdict.INFECTED, "1", -40);

        assertThat(claim("2", -30)).contains(new CleanContent("first", "1", TODAY));
        assertThat(claim("2", -30)).contains(new CleanContent("second", "1", TODAY));
        assertThat(claim("2", -30)).isEmpty();
        assertThat(claim("2", -29)).contains(new CleanContent("current", "2", TODAY));
        assertThat(claim("2", -29)).isEmpty();
    }

    @Test
    default void a_claimed_one_is_forgotten_unless_it_was_noted_since() {
        note("gone", Verdict.CLEAN, "1", -20);
        note("noted", Verdict.CLEAN, "1", -10);
        var gone = claim("2", -30).orElseThrow();
        var noted = claim("2", -30).orElseThrow();
        note("noted", Verdict.CLEAN, "2", 1);

        ledger().write(tables -> {
            tables.scannedContents().forget(gone);
            tables.scannedContents().forget(noted);
        });

        assertThat(found("gone", "1")).isEmpty();
        assertThat(found("noted", "2")).contains(Verdict.CLEAN);
    }

    @Test
    default void refused_ones_are_forgotten_by_age_and_clean_ones_are_not() {
        note("old", Verdict.INFECTED, "1", -1);
        note("recent", Verdict.UNREADABLE, "1", 0);
        note("clean", Verdict.CLEAN, "1", -1);

        int forgotten = ledger().transaction(tables -> tables.scannedContents().forgetRefused(TODAY, 100));

        assertThat(forgotten).isEqualTo(1);
        assertThat(found("old", "1")).isEmpty();
        assertThat(found("recent", "1")).contains(Verdict.UNREADABLE);
        assertThat(found("clean", "1")).contains(Verdict.CLEAN);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"CLOSED", "ARCHIVED"})
    default void a_file_of_an_event_is_open_until_its_case_is_archived(Status status) {
        var digest = digest();
        var begun = aFolder().to(MAIRIE_DE_LYON).build();
        var folder = begun.with(begun.cases().getFirst().moved(status, TODAY, Retention.USUAL));
        var clean = new Stored("attachments/" + SequentialIds.UNIQUE.next(), 3, digest, Verdict.CLEAN);
        var file = Attachment.declared(
                        SequentialIds.UNIQUE.next(),
                        new FileDeclaration("suite.pdf", "suite", 3, "application/pdf", List.of()))
                .received(clean);
        var event = new Event(
                SequentialIds.UNIQUE.next(),
                folder.cases().getFirst().id(),
                MAIRIE_DE_LYON,
                Actions.files(),
                EventStatus.RECEIVED,
                TODAY,
                TODAY,
                PartnerInfo.NONE,
                List.of(file),
                1,
                null);
        ledger().write(tables -> {
            tables.folders().insert(folder);
            tables.events().insert(event);
        });

        var open = ledger().transaction(tables -> tables.scannedContents().openFiles(digest));

        assertThat(open)
                .isEqualTo(status == Status.ARCHIVED ? List.of() : List.of(new OpenFile(folder.id(), clean.key(), 3)));
        Optional<OpenFile> holder =
                ledger().transaction(tables -> tables.scannedContents().holder(clean.key()));
        assertThat(holder).contains(new OpenFile(folder.id(), clean.key(), 3));
        Optional<OpenFile> gone =
                ledger().transaction(tables -> tables.scannedContents().holder("attachments/gone"));
        assertThat(gone).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    default void a_file_is_open_until_its_case_is_archived(Status status) {
        var digest = digest();
        var folder = aFolder()
                .to(MAIRIE_DE_LYON)
                .with("acte.pdf", 3)
                .with("autre.pdf", 3)
                .build();
        var clean = new Stored("attachments/" + SequentialIds.UNIQUE.next(), 3, digest, Verdict.CLEAN);
        var infected = new Stored("attachments/" + SequentialIds.UNIQUE.next(), 3, digest, Verdict.INFECTED);
        var part = folder.cases().getFirst().moved(status, TODAY, Retention.USUAL);
        ledger().write(tables -> tables.folders()
                .insert(folder.with(folder.attachments().getFirst().received(clean))
                        .with(folder.attachments().getLast().received(infected))
                        .with(part)));

        var open = ledger().transaction(tables -> tables.scannedContents().openFiles(digest));

        var hasEnded = status == Status.ARCHIVED;
        assertThat(open).isEqualTo(hasEnded ? List.of() : List.of(new OpenFile(folder.id(), clean.key(), 3)));
    }

    private void note(String digest, Verdict verdict, String signatures, long seconds) {
        ledger().write(tables ->
                tables.scannedContents().note(digest, verdict, signatures, TODAY.plusSeconds(seconds)));
    }

    private Optional<Verdict> found(String digest, String signatures) {
        return ledger().transaction(tables -> tables.scannedContents().find(digest, signatures));
    }

    private Optional<CleanContent> claim(String signatures, long expired) {
        return ledger().transaction(
                        tables -> tables.scannedContents().claim(signatures, TODAY.plusSeconds(expired), TODAY, TODAY));
    }

    private static String digest() {
        return "digest " + SequentialIds.UNIQUE.next();
    }
}
