package relais.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import relais.domain.Ledger;
import relais.domain.Outcome;
import relais.domain.RunningTexts;
import relais.domain.access.Caller;
import relais.domain.access.Scope;
import relais.domain.attachment.FileDeclaration;
import relais.domain.attachment.UploadAttachment;
import relais.domain.event.Action;
import relais.domain.event.PostEvent;
import relais.domain.folder.Applicant;
import relais.domain.folder.ChangeFolder;
import relais.domain.folder.Deposit;
import relais.domain.folder.DepositFolder;
import relais.domain.folder.Folder;
import relais.domain.folder.FolderFiles;
import relais.domain.folder.PartnerInfo;
import relais.domain.mailbox.ActionType;
import relais.domain.organization.Organization;
import relais.domain.process.Status;

/** Sent by an operator, and typed by an agent, they are read in a real browser, where none of them runs or calls anybody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class Texts_that_would_run {
    private static final String PROCESS = "EtatCivil";
    private static final Caller OPERATOR = new Caller("osl-dila", Set.of(Scope.OSL), List.of());
    private static final String LOGGED_IN = "form[action='/portail/deconnexion']";
    private static final PartnerInfo SOFTWARE = new PartnerInfo("<b>", "'\"><img src=x onerror=window.__x=1>", "1");

    private static final byte[] XML = xml();

    private Registry.Staffed town;
    private Folder worst;

    @BeforeAll
    void arrive() {
        // fails here rather than after the deposits
        Chromium.running();
        town = Registry.townWithAnAgent(List.of(PROCESS));
        ledger().write(tables ->
                tables.organizations().save(new Organization(town.organization(), "\"><script>window.__x=1</script>")));
        Registry.renamed(town.agent(), "<img src=x onerror=window.__x=1>", "\" onmouseover=\"window.__x=1", "${7*7}");
        var texts = RunningTexts.all();
        var deposited = texts.stream().flatMap(text -> deposit(text).stream()).toList();
        assertThat(deposited).hasSizeGreaterThan(texts.size() / 2);
        worst = deposited.getFirst();
        texts.forEach(this::say);
    }

    @Test
    void break_no_rule_of_the_pages_policy() {
        try (var browser = Chromium.running().newContext(new Browser.NewContextOptions().setViewportSize(1280, 800))) {
            var heard = read(browser);

            assertThat(heard).isEmpty();
        }
    }

    @Test
    void do_nothing_even_where_the_policy_is_off() {
        try (var browser = Device.DESKTOP.open(Chromium.running())) {
            var heard = read(browser);

            assertThat(heard).isEmpty();
        }
    }

    /** Reads the worst pages; returns what the browser was told to do by them. */
    private List<String> read(BrowserContext browser) {
        var heard = new ArrayList<String>();
        var host = URI.create(Portal.url("/")).getAuthority();
        var page = browser.newPage();
        page.onDialog(dialog -> {
            heard.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
                heard.add("console " + message.text());
            }
        });
        page.onPageError(error -> heard.add("error " + error));
        page.onRequest(request -> {
            var address = request.url();
            if (!address.startsWith("data:") && !host.equals(URI.create(address).getAuthority())) {
                heard.add("request " + address);
            }
        });
        page.navigate(Portal.url("/portail/connexion"));
        new WayIn(new Hand.Mouse(), (seen, name) -> {}).logIn(page, town.agent());
        page.locator(LOGGED_IN).first().waitFor();
        addresses().forEach(address -> {
            page.navigate(Portal.url(address));
            hover(page);
            check(page, address, heard);
        });
        search(page, heard);
        return heard;
    }

    private Stream<String> addresses() {
        var path = "/portail/teledossiers/" + worst.cases().getFirst().id();
        return Stream.of(
                        Stream.of(
                                "/portail",
                                "/portail/teledossiers?liste=tous&par=100",
                                path,
                                "/portail/mon-compte",
                                "/portail/plan-du-site"),
                        worst.attachments().stream()
                                .map(file -> path + "/pieces/" + file.id() + "/lecture")
                                .limit(1))
                .flatMap(each -> each);
    }

    private static void search(Page page, List<String> heard) {
        page.navigate(Portal.url("/portail/teledossiers?liste=tous"));
        for (var text : List.of("\"><img src=x onerror=window.__x=1>", "</title><script>window.__x=1</script>")) {
            page.locator("#recherche").fill(text);
            page.waitForNavigation(() -> page.locator("#recherche").press("Enter"));
            check(page, "search", heard);
        }
    }

    /** Points at everything, since some texts wait for that. */
    private static void hover(Page page) {
        page.evaluate("""
                document.querySelectorAll('main *').forEach(each => {
                  ['mouseover', 'focus', 'toggle', 'load'].forEach(name => each.dispatchEvent(new Event(name)));
                })""");
    }

    private static void check(Page page, String address, List<String> heard) {
        if (!page.evaluate("typeof window.__x").equals("undefined")) {
            heard.add("ran on " + address);
        }
        if (page.locator("script, iframe, object, embed, base, svg script").count() > 0) {
            heard.add("element on " + address);
        }
        assertThat(page.locator(LOGGED_IN).count()).as(address).isPositive();
    }

    /** The deposit with a file of that name, or of another one if the contract does not take it; none if it takes neither. */
    private List<Folder> deposit(String text) {
        return Stream.of(text + ".xml", "acte.xml")
                .flatMap(name -> deposit(text, name).stream())
                .limit(1)
                .toList();
    }

    private Optional<Folder> deposit(String text, String fileName) {
        var context = Portal.hub().context();
        var number = "X-" + UUID.randomUUID();
        var type = ledger().transaction(
                        tables -> tables.processes().find(PROCESS).orElseThrow())
                .attachmentTypes()
                .iterator()
                .next();
        var deposit = new Deposit(
                PROCESS,
                number,
                new Applicant(text, text, text),
                List.of(new Deposit.Part(number, town.organization(), text)),
                List.of(new FileDeclaration(fileName, type, XML.length, "application/xml", List.of(number))));
        if (!(context.getBean(DepositFolder.class).deposit(OPERATOR, deposit, SOFTWARE)
                instanceof Outcome.Done<Folder>(var folder))) {
            return Optional.empty();
        }
        var file = folder.attachments().getFirst().id();
        try {
            context.getBean(UploadAttachment.class)
                    .upload(OPERATOR, new FolderFiles(folder.id()), file, null, new ByteArrayInputStream(XML));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.getBean(ChangeFolder.class).change(OPERATOR, folder.id(), Status.HUBEE_COMPLETED, null);
        return Optional.of(folder);
    }

    /** A form of a démarche whose values are all the texts. */
    private static byte[] xml() {
        var values = RunningTexts.all().stream()
                .map(text -> text.replaceAll("[^\\x{9}\\x{20}-\\x{d7ff}\\x{e000}-\\x{fffd}]", "")
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;"))
                .map(text -> "<Inconnu>" + text + "</Inconnu>")
                .reduce("", String::concat);
        return ("<PACS><partenaire1>" + values + "</partenaire1></PACS>").getBytes(StandardCharsets.UTF_8);
    }

    private void say(String text) {
        var action = new Action(ActionType.SENDING_MESSAGE, text, text, text, true, null, null, text);
        Portal.hub()
                .context()
                .getBean(PostEvent.class)
                .post(OPERATOR, worst.cases().getFirst().id(), action, List.of(), SOFTWARE);
    }

    private static Ledger ledger() {
        return Portal.hub().context().getBean(Ledger.class);
    }
}
