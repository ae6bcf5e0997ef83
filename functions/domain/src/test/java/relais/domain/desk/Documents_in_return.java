package relais.domain.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static relais.domain.Outcomes.faults;
import static relais.domain.Outcomes.forbidden;
import static relais.domain.Outcomes.missing;
import static relais.domain.Outcomes.value;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_CLAMART;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.process.KnownProcesses.MAX_SIZE;
import static relais.domain.process.KnownProcesses.PDF;
import static relais.domain.process.KnownProcesses.XML;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import relais.domain.Faults.PowerCut;
import relais.domain.Hub;
import relais.domain.Result;
import relais.domain.Unavailable;
import relais.domain.account.Right;
import relais.domain.account.Visitor;
import relais.domain.attachment.Attachment;
import relais.domain.attachment.AttachmentStatus;
import relais.domain.attachment.StoreAhead;
import relais.domain.attachment.Verdict;
import relais.domain.attachment.VirusScanner;
import relais.domain.attachment.WholeFile;
import relais.domain.event.Event;
import relais.domain.folder.Folder;
import relais.domain.mailbox.ActionType;
import relais.domain.mailbox.EventStatus;
import relais.domain.process.Status;
import relais.domain.subscription.AccessMode;

/** An agent returns documents as software does, all of them or none. */
final class Documents_in_return {
    /** Covers the moments before and after each call of a port, as {@link #no_moment_is_left_out} proves. */
    private static final int MOMENTS = 12;

    private final Hub hub = new Hub();
    private VirusScanner scanner = (key, size) -> Verdict.CLEAN;
    private final ReturnFiles returnFiles = new ReturnFiles(
            hub.ledger,
            new StoreAhead(hub.ledger, hub.binaries, (key, size) -> scanner.scan(key, size), hub.ids, hub.clock),
            Documents_in_return::detected,
            hub.ids,
            hub.clock);
    private final OpenCase openCase = new OpenCase(hub.ledger, hub.ids, hub.clock);
    private Visitor agent;
    private Folder folder;

    @BeforeEach
    void an_agent_of_lyon_has_opened_a_case() {
        hub.subscribe(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                .inMode(AccessMode.PORTAIL)
                .build());
        agent = hub.agentOf(MAIRIE_DE_LYON, Right.TREAT);
        folder = hub.send(aFolder().to(MAIRIE_DE_LYON).with("demande.pdf", 12));
        value(openCase.open(agent, caseId()));
        hub.effects.sweep();
        hub.mailboxOf(folder.osl()).forEach(each -> hub.deleteNotification.delete(hub.operatorOf(folder), each.id()));
    }

    @Test
    void are_one_event_of_the_administration_that_the_operator_reads_byte_for_byte() throws Exception {
        var event = value(send("Voici l’acte.", pdf("acte.pdf"), pdf("annexe.pdf")));
        hub.effects.sweep();

        assertThat(event.status()).isEqualTo(EventStatus.SENT);
        assertThat(event.action().type()).isEqualTo(ActionType.ATTACH_DEPOSIT);
        assertThat(event.action().author()).isEqualTo(agent.organizationName());
        assertThat(event.action().message()).isEqualTo("Voici l’acte.");
        assertThat(event.transmitter()).isEqualTo(MAIRIE_DE_LYON);
        assertThat(event.attachments())
                .extracting(Attachment::fileName, Attachment::mimeType, Attachment::status)
                .containsExactly(
                        tuple("acte.pdf", PDF, AttachmentStatus.RECEIVED),
                        tuple("annexe.pdf", PDF, AttachmentStatus.RECEIVED));
        var kept = hub.memoryBinaries
                .open(event.attachments().getFirst().stored().orElseThrow().key())
                .orElseThrow()
                .readAllBytes();
        assertThat(event.attachments().getFirst().stored().orElseThrow().digest())
                .isEqualTo(Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(kept)));
        assertThat(hub.mailboxOf(folder.osl()))
                .singleElement()
                .satisfies(told -> assertThat(told.eventId()).isEqualTo(event.id()));
        var operator = hub.operatorOf(folder);
        for (var file : event.attachments()) {
            var found = value(hub.downloadAttachment.findOfEvent(operator, caseId(), event.id(), file.id()));
            try (var bytes = hub.binaries.open(found.stored().key()).orElseThrow()) {
                assertThat(bytes.readAllBytes())
                        .isEqualTo(pdf(file.fileName()).open().readAllBytes());
            }
        }
    }

    @Test
    void sent_again_within_the_hour_are_the_same_event_and_keep_no_byte_twice() {
        var first = value(send("Voici l’acte.", pdf("acte.pdf")));
        hub.clock.advance(Duration.ofMinutes(59));
        var again = value(send("Voici l’acte.", pdf("acte.pdf")));
        hub.effects.sweep();

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(returned()).hasSize(1);
        assertThat(hub.memoryBinaries.keys()).hasSize(2);

        assertThat(value(send(null, pdf("acte.pdf"))).id()).isNotEqualTo(first.id());
        assertThat(value(send("Voici l’acte.", file("acte.pdf", "%PDF-1.4 autre")))
                        .id())
                .isNotEqualTo(first.id());
        hub.clock.advance(Duration.ofMinutes(2));
        assertThat(value(send("Voici l’acte.", pdf("acte.pdf"))).id()).isNotEqualTo(first.id());
    }

    @ParameterizedTest
    @CsvSource({
        "acte.pdf, %PDF-1.7, application/pdf",
        "ACTE.PDF, %PDF-1.7, application/pdf",
        "acte, %PDF-1.7, application/pdf",
        "acte.inconnu, %PDF-1.7, application/pdf",
        "acte.xml, <racine/>, application/xml",
        "acte.pdf.xml, <racine/>, application/xml"
    })
    void have_the_type_of_their_content(String name, String content, String type) {
        assertThat(value(send(null, file(name, content))).attachments())
                .extracting(Attachment::mimeType)
                .containsExactly(type);
    }

    @Test
    void that_the_demarche_does_not_take_are_all_refused_each_with_its_reason() {
        var refused = faults(send(
                null,
                pdf("acte.pdf"),
                file("vide.pdf", ""),
                file("photo.png", "PNG"),
                file("menteur.pdf", "PNG"),
                file("inconnu.bin", "??"),
                file("inconnu.txt", "texte"),
                file("x".repeat(252) + ".pdf", "%PDF"),
                new WholeFile("grand.pdf", new byte[(int) MAX_SIZE + 1])));

        assertThat(refused)
                .containsExactly(
                        new ReturnFault.Empty("vide.pdf"),
                        new ReturnFault.OtherFormat("photo.png", "image/png", List.of(PDF, XML)),
                        new ReturnFault.OtherContent("menteur.pdf", PDF, "image/png"),
                        new ReturnFault.OtherFormat("inconnu.bin", "application/octet-stream", List.of(PDF, XML)),
                        new ReturnFault.OtherFormat("inconnu.txt", "text/plain", List.of(PDF, XML)),
                        new ReturnFault.LongName("x".repeat(252) + ".pdf"),
                        new ReturnFault.TooLarge("grand.pdf", MAX_SIZE + 1, MAX_SIZE));
        assertThat(returned()).isEmpty();
        assertThat(hub.memoryBinaries.keys()).hasSize(1);
    }

    @Test
    void with_a_virus_in_one_are_none_and_leave_no_byte() {
        scanner = (key, size) -> size == 4 ? Verdict.INFECTED : Verdict.CLEAN;

        var refused = faults(send(null, pdf("acte.pdf"), file("malade.pdf", "%PDF")));
        hub.effects.sweep();

        assertThat(refused).containsExactly(new ReturnFault.Infected("malade.pdf"));
        assertThat(returned()).isEmpty();
        assertThat(hub.memoryBinaries.keys()).hasSize(1);
    }

    @Test
    void whose_verdict_is_awaited_are_shown_to_the_agent_in_that_state() {
        scanner = (key, size) -> Verdict.AWAITED;

        value(send(null, pdf("acte.pdf")));

        assertThat(value(openCase.open(agent, caseId())).events().getLast().attachments())
                .singleElement()
                .satisfies(file -> assertThat(file.awaitsVerdict()).isTrue());
    }

    @Test
    void are_refused_as_a_whole_when_the_case_has_moved_or_takes_none() {
        var seen = moves();
        hub.place(folder, Status.IN_PROGRESS);
        assertThat(faults(returnFiles.send(agent, caseId(), seen, null, List.of(pdf("acte.pdf")))))
                .containsExactly(ReturnFault.Code.MOVED);

        assertThat(faults(send(null))).containsExactly(ReturnFault.Code.NO_FILE);
        var many = IntStream.rangeClosed(0, ReturnFiles.MOST)
                .mapToObj(number -> pdf(number + ".pdf"))
                .toArray(WholeFile[]::new);
        assertThat(faults(send(null, many))).containsExactly(ReturnFault.Code.TOO_MANY);

        hub.ledger.write(tables -> tables.processes().save(ETAT_CIVIL.allowingMessages(false)));
        assertThat(faults(send("Bonjour", pdf("acte.pdf")))).containsExactly(ReturnFault.Code.NO_MESSAGE);
        value(send(null, pdf("acte.pdf")));

        hub.place(folder, Status.ARCHIVED);
        assertThat(faults(send(null, pdf("autre.pdf")))).containsExactly(ReturnFault.Code.NOT_TAKEN);
    }

    @Test
    void are_for_agents_who_treat_the_case() {
        for (var stranger : List.of(hub.agentOf(MAIRIE_DE_CLAMART, Right.TREAT), hub.agentOf(MAIRIE_DE_LYON, null))) {
            assertThat(missing(sendAs(stranger))).isEqualTo("Case");
        }
        forbidden(sendAs(hub.agentOf(MAIRIE_DE_LYON, Right.CONSULT)));
        assertThat(returned()).isEmpty();
        assertThat(hub.memoryBinaries.keys()).hasSize(1);
    }

    @Test
    void are_sent_while_the_antivirus_does_not_answer_and_wait_for_it() {
        scanner = (key, size) -> {
            throw new Unavailable("antivirus");
        };
        var event = value(send(null, pdf("acte.pdf")));
        hub.effects.sweep();

        assertThat(event.attachments()).allMatch(Attachment::awaitsVerdict);
        assertThat(hub.mailboxOf(folder.osl())).isEmpty();

        hub.scanningWith((key, size) -> Verdict.CLEAN);
        assertThat(hub.scanFiles.scan()).isEqualTo(1);
        assertThat(hub.now(event).attachments()).allMatch(Attachment::isDownloadable);
        assertThat(hub.mailboxOf(folder.osl())).hasSize(1);
    }

    @Test
    void that_the_antivirus_refused_later_can_be_returned_again() {
        scanner = (key, size) -> Verdict.AWAITED;
        var refused = value(send(null, pdf("acte.pdf")));
        hub.scanningWith((key, size) -> Verdict.UNREADABLE);
        hub.scanFiles.scan();
        assertThat(hub.now(refused).attachments())
                .extracting(Attachment::status)
                .containsExactly(AttachmentStatus.CORRUPTED);

        scanner = (key, size) -> Verdict.CLEAN;
        assertThat(value(send(null, pdf("acte.pdf"))).id()).isNotEqualTo(refused.id());
    }

    @Test
    void that_the_antivirus_cannot_read_are_sent_where_the_demarche_takes_them() {
        scanner = (key, size) -> Verdict.UNREADABLE;
        assertThat(faults(send(null, pdf("acte.pdf")))).containsExactly(new ReturnFault.Unreadable("acte.pdf"));

        hub.ledger.write(tables -> tables.encryptedFiles().accept(ETAT_CIVIL.code()));
        assertThat(value(send(null, pdf("acte.pdf"))).attachments()).allMatch(Attachment::isDownloadable);

        scanner = (key, size) -> Verdict.TOO_BIG;
        assertThat(faults(send(null, pdf("acte.pdf")))).containsExactly(new ReturnFault.UnpackedTooBig("acte.pdf"));
    }

    static Stream<Integer> moments() {
        return IntStream.rangeClosed(1, MOMENTS).boxed();
    }

    @ParameterizedTest(name = "at moment {0}")
    @MethodSource("moments")
    void are_all_there_or_none_when_the_power_is_cut(int moment) {
        cutWhileSending(moment);

        hub.clock.advance(afterAnyRequest());
        hub.effects.sweep();

        var held = returned().stream()
                .peek(event -> assertThat(event.status()).isEqualTo(EventStatus.SENT))
                .flatMap(event -> event.attachments().stream())
                .map(file -> file.stored().orElseThrow().key())
                .toList();
        assertThat(held.size()).isIn(0, 2);
        assertThat(hub.memoryBinaries.keys()).hasSize(1 + held.size()).containsAll(held);
    }

    @ParameterizedTest(name = "at moment {0}")
    @MethodSource("moments")
    void are_one_event_when_they_are_sent_again_after_a_power_cut(int moment) {
        cutWhileSending(moment);

        value(send("Voici", pdf("acte.pdf"), pdf("annexe.pdf")));
        hub.clock.advance(afterAnyRequest());
        hub.effects.sweep();

        assertThat(returned()).hasSize(1);
        assertThat(hub.memoryBinaries.keys()).hasSize(3);
    }

    @Test
    void no_moment_is_left_out() {
        assertThat(cutWhileSending(MOMENTS + 1)).isFalse();
    }

    private static Duration afterAnyRequest() {
        return Duration.ofHours(2);
    }

    /** True if the power was cut before the end. */
    private boolean cutWhileSending(int moment) {
        hub.faults.cutPowerAt(moment);
        try {
            send("Voici", pdf("acte.pdf"), pdf("annexe.pdf"));
            return false;
        } catch (PowerCut e) {
            return true;
        } finally {
            hub.faults.restore();
        }
    }

    private Result<Event, ReturnFault> send(@Nullable String message, WholeFile... files) {
        return returnFiles.send(agent, caseId(), moves(), message, List.of(files));
    }

    private Result<Event, ReturnFault> sendAs(Visitor visitor) {
        return returnFiles.send(visitor, caseId(), moves(), null, List.of(pdf("acte.pdf")));
    }

    private List<Event> returned() {
        return hub.eventsOf(folder).stream()
                .filter(event -> event.action().type() == ActionType.ATTACH_DEPOSIT)
                .toList();
    }

    private int moves() {
        return hub.firstCase(folder).moves();
    }

    private UUID caseId() {
        return folder.cases().getFirst().id();
    }

    private static WholeFile pdf(String name) {
        return file(name, "%PDF-1.7 " + name);
    }

    private static WholeFile file(String name, String content) {
        return new WholeFile(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static String detected(byte[] head) {
        var text = new String(head, StandardCharsets.UTF_8);
        if (text.startsWith("%PDF")) {
            return PDF;
        }
        return text.startsWith("<")
                ? XML
                : Map.of("PNG", "image/png", "texte", "text/plain").getOrDefault(text, "application/octet-stream");
    }
}
