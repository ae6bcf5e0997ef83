package relais.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static relais.domain.folder.FolderBuilder.aFolder;
import static relais.domain.organization.Partners.MAIRIE_DE_LYON;
import static relais.domain.process.KnownProcesses.ETAT_CIVIL;
import static relais.domain.process.KnownProcesses.MAX_SIZE;
import static relais.domain.process.KnownProcesses.PDF;
import static relais.domain.subscription.SubscriptionBuilder.aSubscription;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import relais.domain.Window;
import relais.domain.account.Account;
import relais.domain.account.People;
import relais.domain.account.Right;
import relais.domain.account.Role;
import relais.domain.attachment.Attachment;
import relais.domain.event.Event;
import relais.domain.folder.Folder;
import relais.domain.journal.AccessCriteria;
import relais.domain.journal.AccessKind;
import relais.domain.mailbox.ActionType;
import relais.domain.mailbox.EventStatus;
import relais.domain.process.Status;
import relais.domain.subscription.AccessMode;
import relais.edge.MultipartBody;

/** Documents reach the operator from the page of a case, without a script, and nothing of them is kept before their sender is known. */
final class Returned_documents {
    private static final byte[] ACTE = "%PDF-1.7 l’acte".getBytes(StandardCharsets.UTF_8);
    private static final long LIMIT = 2_000_000;

    private PortalHub portal;
    private Account account;
    private Surfer karim;
    private Folder folder;

    @BeforeEach
    void start() {
        portal = new PortalHub(Map.of("relais.return.limit", LIMIT));
        portal.hub.subscribe(aSubscription(MAIRIE_DE_LYON, ETAT_CIVIL)
                .inMode(AccessMode.PORTAIL)
                .build());
        portal.hub.recognising(Returned_documents::detected);
        account = portal.member(People.karim(), MAIRIE_DE_LYON, Role.AGENT, Map.of(ETAT_CIVIL.code(), Right.TREAT));
        karim = portal.in(account);
        folder = portal.hub.send(aFolder().to(MAIRIE_DE_LYON).with("demande.pdf", 12));
        karim.get(path());
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void are_sent_with_their_message_and_read_again_in_the_history() {
        var page = karim.get(path()).text();
        assertThat(page)
                .contains(
                        "enctype=\"multipart/form-data\"",
                        "PDF ou XML",
                        "10 documents et 2\u00a0Mo en tout",
                        "1\u00a0Mo chacun");

        var sent =
                karim.send(documents(), form("Voici l’acte.", "acte.pdf", ACTE).file("documents", "suite.pdf", ACTE));
        var shown = karim.follow(sent).text();

        assertThat(sent.status()).isEqualTo(303);
        assertThat(shown)
                .contains("Les documents sont déposés", "a déposé des pièces", "Voici l’acte.", "acte.pdf", "suite.pdf")
                .contains("Reçue, sans virus", HexFormat.of().formatHex(sha256()));
        assertThat(events()).singleElement().satisfies(event -> {
            assertThat(event.status()).isEqualTo(EventStatus.SENT);
            assertThat(event.action().author()).isEqualTo("Ville de Lyon");
            assertThat(event.action().message()).isEqualTo("Voici l’acte.");
        });
        var file = karim.request()
                .get(path() + "/pieces/"
                        + events().getFirst().attachments().getFirst().id());
        assertThat(file.text()).isEqualTo(new String(ACTE, StandardCharsets.UTF_8));
    }

    @Test
    void leave_their_trace_first_and_are_not_taken_without_one() {
        karim.send(documents(), form("", "acte.pdf", ACTE));
        var traced = portal.hub.ledger.transaction(tables -> tables.accessEntries()
                .search(AccessCriteria.of(MAIRIE_DE_LYON), Window.ALL)
                .items());
        assertThat(traced)
                .anySatisfy(entry -> assertThat(entry.accessed().kind()).isEqualTo(AccessKind.DEPOSIT));

        karim.get(path());
        var form = form("Autre", "autre.pdf", ACTE);
        portal.hub.faults.makeUnavailable("write");
        var answer = karim.sendUnseen(documents(), form);
        portal.hub.faults.restore();

        assertThat(answer.status()).isEqualTo(503);
        assertThat(events()).hasSize(1);
        assertThat(karim.sendUnseen(documents(), form).status()).isEqualTo(303);
        assertThat(events()).hasSize(2);
    }

    @Test
    void sent_twice_at_once_or_later_are_one_event() {
        var form = form("Voici", "acte.pdf", ACTE);
        var answers = Stream.of(1, 2, 3)
                .map(each -> CompletableFuture.supplyAsync(() -> karim.sendUnseen(documents(), form)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(303));
        assertThat(answers)
                .extracting(answer -> answer.header("Location"))
                .containsOnly(answers.getFirst().header("Location"));
        portal.hub.clock.advance(Submissions.ANSWERED_FOR.plusSeconds(1));
        karim.sendUnseen(documents(), form);
        assertThat(events()).hasSize(1);
    }

    @Test
    void other_files_in_the_same_form_are_not_answered_by_the_former_ones() {
        var token = karim.formWithFiles();
        var refused = karim.sendUnseen(
                documents(),
                new MultipartBody()
                        .field("formulaire", token(token))
                        .field("vu", moves())
                        .file("documents", "vide.pdf", new byte[0]));
        var sent = karim.sendUnseen(
                documents(),
                new MultipartBody()
                        .field("formulaire", token(token))
                        .field("vu", moves())
                        .file("documents", "vide.pdf", ACTE));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(sent.status()).isEqualTo(303);
    }

    @Test
    void that_are_refused_say_why_and_keep_the_message() {
        var answer = karim.send(
                documents(),
                form("Mon <texte>", "vide.pdf", new byte[0])
                        .file("documents", "photo.png", "PNG".getBytes(StandardCharsets.UTF_8))
                        .file("documents", "menteur.pdf", "PNG".getBytes(StandardCharsets.UTF_8))
                        .file("documents", "x".repeat(300) + ".pdf", ACTE)
                        .file("documents", "grand.pdf", grand((int) MAX_SIZE + 100_000)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("vide.pdf", "est vide")
                .contains("« image PNG » : cette démarche prend PDF ou XML"
                        .replace(" :", "\u00a0:")
                        .replace("« ", "«\u00a0")
                        .replace(" »", "\u00a0»"))
                .contains("menteur.pdf", "n’est pas ce que dit son nom (PDF)")
                .contains("a plus de 255 caractères")
                .contains("grand.pdf", "pèse 1,1\u00a0Mo")
                .contains(
                        "choisissez-les de nouveau",
                        ">Mon &lt;texte&gt;</textarea>",
                        "<details class=\"relais-more\" open>");
        assertThat(events()).isEmpty();
        assertThat(portal.hub.memoryBinaries.keys()).hasSize(1);
    }

    @Test
    void none_chosen_or_too_many_are_said() {
        var none = karim.send(documents(), form("Mon texte", "", new byte[0]));
        var form = form("Mon texte", "acte.pdf", ACTE);
        for (var i = 0; i < 10; i++) {
            form.file("documents", i + ".pdf", ACTE);
        }
        var many = karim.send(documents(), form);

        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text()).contains("Choisissez au moins un document", "Mon texte</textarea>");
        assertThat(many.status()).isEqualTo(413);
        assertThat(many.text()).contains("plus de 10 documents", "Mon texte</textarea>");
        assertThat(events()).isEmpty();
    }

    @Test
    void that_are_too_large_name_the_file_its_size_and_the_limit() {
        var answer = karim.send(
                documents(), form("Mon texte", "acte.pdf", ACTE).file("documents", "plan.pdf", grand(7_300_000)));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("plan.pdf", "pèse 7,3\u00a0Mo", "2\u00a0Mo au plus", "Mon texte</textarea>");
        assertThat(events()).isEmpty();
        assertThat(karim.get(path()).status()).isEqualTo(200);
    }

    @Test
    void with_a_hostile_name_get_a_harmless_one() {
        karim.send(
                documents(),
                form("", "..\\..\\..\\windows\\CON.pdf", ACTE)
                        .file("documents", "../../etc/passwd", ACTE)
                        .file("documents", "facture\u202efdp.exe", ACTE)
                        .file("documents", "a\"><script>alert(1)</script>.pdf", ACTE));

        assertThat(events().getFirst().attachments())
                .extracting(Attachment::fileName)
                .containsExactly("_CON.pdf", "passwd", "facturefdp.exe", "script_.pdf");
        assertThat(karim.get(path()).text()).doesNotContain("<script>");
    }

    @Test
    void of_a_case_that_moved_meanwhile_are_told_so_and_the_message_stays() {
        var form = form("Mon texte", "acte.pdf", ACTE);
        portal.hub.place(folder, Status.IN_PROGRESS);

        var answer = karim.send(documents(), form);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text())
                .contains(
                        "a changé depuis que vous l’avez ouvert", "Mon texte</textarea>", "choisissez-les de nouveau");
        assertThat(events()).isEmpty();
    }

    @Test
    void of_a_session_that_is_over_keep_the_message_and_say_that_files_are_lost() {
        var form = form("Mon texte", "acte.pdf", grand(1_900_000));
        portal.hub.clock.advance(Duration.ofMinutes(31));

        var login = karim.follow(karim.send(documents(), form));
        var in = karim.submit(
                "/portail/connexion",
                "email=" + account.email().value(),
                "mot-de-passe=" + PortalHub.PASSWORD,
                "suite=/portail/envoi");
        var page = karim.follow(in);
        var again = karim.submit(documents(), "vu=" + moves(), "accompagnement=Mon texte");

        assertThat(login.text()).contains("rien n’est perdu");
        assertThat(page.text()).contains("Mon texte", "à choisir de nouveau à l’étape suivante");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Choisissez au moins un document", "Mon texte</textarea>");
        assertThat(events()).isEmpty();
    }

    @Test
    void are_for_agents_who_may_treat_the_case() {
        var reader = portal.in(
                portal.member(People.lucie(), MAIRIE_DE_LYON, Role.AGENT, Map.of(ETAT_CIVIL.code(), Right.CONSULT)));
        assertThat(reader.get(path()).text()).doesNotContain("multipart/form-data");

        var answer = reader.send(
                documents(), reader.formWithFiles().field("vu", moves()).file("documents", "acte.pdf", ACTE));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(events()).isEmpty();
        assertThat(portal.hub.memoryBinaries.keys()).hasSize(1);
    }

    private MultipartBody form(String message, String name, byte[] content) {
        return karim.formWithFiles()
                .field("vu", moves())
                .field("accompagnement", message)
                .file("documents", name, content);
    }

    private static String token(MultipartBody form) {
        return new String(form.bytes(), StandardCharsets.UTF_8).split("\r\n", 5)[3];
    }

    private List<Event> events() {
        return portal.hub.eventsOf(folder).stream()
                .filter(event -> event.action().type() == ActionType.ATTACH_DEPOSIT)
                .toList();
    }

    private String moves() {
        return Integer.toString(portal.hub.firstCase(folder).moves());
    }

    private String path() {
        return "/portail/teledossiers/" + folder.cases().getFirst().id();
    }

    private String documents() {
        return path() + "/documents";
    }

    private static byte[] grand(int size) {
        var bytes = Arrays.copyOf(ACTE, size);
        Arrays.fill(bytes, ACTE.length, size, (byte) '\n');
        return bytes;
    }

    private static byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(ACTE);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String detected(byte[] head) {
        var text = new String(head, StandardCharsets.UTF_8);
        return text.startsWith("%PDF") ? PDF : text.equals("PNG") ? "image/png" : "application/octet-stream";
    }
}
