package relais.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import relais.domain.RunningTexts;
import relais.domain.outbox.Mail;
import relais.edge.Answer;

/**
 * Stands in every field of partners and people, and is a text on every page, in every mail and table and in every name of a
 * file: each page has the elements and attributes that it has with a harmless text.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class A_text_that_would_run {
    private static final String HARMLESS = "Dupont";
    private static final int LONGEST = 100;
    /** The pages of chosen cases, which only a form leads to. */
    private static final List<String> CHOSEN = List.of(
            "/portail/teledossiers/choix/etat",
            "/portail/teledossiers/choix/decision",
            "/portail/teledossiers/choix/retrait");

    private static final Pattern DISPOSITION = Pattern.compile(
            "(attachment|inline); filename=\"[\\x20-\\x7e&&[^\"\\\\]]*\"(; filename\\*=UTF-8''[A-Za-z0-9%._~!$&+^`|-]*)?");
    private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z]+:[^\\s]*|//[^\\s]*");

    private final TreeSet<String> vocabulary = new TreeSet<>();
    private Map<String, Answer> harmless;

    /** The texts, several at once as far as the shortest field holds them. */
    static List<String> texts() {
        var groups = new ArrayList<String>();
        for (var text : RunningTexts.all()) {
            if (!groups.isEmpty() && groups.getLast().length() + text.length() < LONGEST) {
                groups.add(groups.removeLast() + " " + text);
            } else {
                groups.add(text);
            }
        }
        return groups;
    }

    @BeforeAll
    void read_what_pages_are_made_of() {
        for (var text : List.of(HARMLESS, "", "x".repeat(1_400))) {
            try (var portal = new FilledPortal(HARMLESS)) {
                var pages = portal.pages();
                var submitted = portal.submitted(text);
                harmless = harmless == null ? pages : harmless;
                assertReached(pages, "/portail/archives/{id} 0");
                CHOSEN.forEach(path -> assertReached(submitted, "POST " + path + " 0"));
                Stream.of(pages, portal.queried(text.isEmpty() ? "" : HARMLESS), submitted)
                        .flatMap(each -> each.values().stream())
                        .filter(A_text_that_would_run::isPage)
                        .forEach(answer ->
                                vocabulary.addAll(Markup.of(answer.text()).vocabulary()));
            }
        }
        assertThat(harmless).hasSizeGreaterThan(40);
        assertThat(vocabulary).doesNotContain("script", "iframe", "object", "style", "base", "meta http-equiv");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void is_a_text_wherever_it_is_shown(String text) {
        try (var portal = new FilledPortal(text)) {
            var pages = portal.pages();
            assertThat(pages.keySet()).isEqualTo(harmless.keySet());
            pages.forEach((name, answer) -> {
                assertInert(name, answer);
                assertThat(answer.status())
                        .as(name)
                        .isEqualTo(harmless.get(name).status());
                if (isPage(answer)) {
                    assertThat(Markup.of(answer.text())
                                    .differenceTo(Markup.of(harmless.get(name).text())))
                            .as(name)
                            .isEmpty();
                }
            });
            portal.queried(text).forEach(this::assertInert);
            portal.submitted(text).forEach(this::assertInert);
            portal.pages().forEach(this::assertInert);
            assertThat(portal.mails()).isNotEmpty().allSatisfy(A_text_that_would_run::assertInert);
        }
    }

    private static void assertReached(Map<String, Answer> pages, String name) {
        assertThat(Jsoup.parse(pages.get(name).text()).select("h1, table").text())
                .as(name)
                .matches(".*(archive|[Dd]écision|Décider).*");
    }

    private void assertInert(String name, Answer answer) {
        assertThat(answer.status()).as(name).isLessThan(500);
        assertThat(answer.header("Set-Cookie")).as(name).matches("|relais=[^;]*;.*|__Host-relais=[^;]*;.*");
        assertThat(answer.header("Location")).as(name).matches("|(/portail|memory:archives/)[^\\s\\\\]*");
        assertThat(answer.header("Content-Disposition"))
                .as(name)
                .matches(value -> value.isEmpty() || DISPOSITION.matcher(value).matches());
        var type = answer.header("Content-Type");
        if (isPage(answer)) {
            var markup = Markup.of(answer.text());
            assertThat(markup.faults()).as(name).isEmpty();
            assertThat(markup.vocabulary()).as(name).isSubsetOf(vocabulary);
            assertThat(answer.header("Content-Security-Policy")).as(name).startsWith("default-src 'none'");
        } else if (type.startsWith("text/csv")) {
            assertThat(TypedCells.of(answer.text())).as(name).isNotEmpty().noneMatch(TypedCells::isFormula);
        } else if (type.equals("application/zip")) {
            assertThat(names(answer))
                    .as(name)
                    .isNotEmpty()
                    .allMatch(each -> each.matches("[^/\\\\:*?\"<>|\\p{C}]+/[^/\\\\:*?\"<>|\\p{C}]+"));
        } else if (answer.bytes().length > 0) {
            assertThat(type).as(name).isIn("application/octet-stream", "application/pdf", "text/plain;charset=utf-8");
            assertThat(answer.header("X-Content-Type-Options")).as(name).isEqualTo("nosniff");
        }
    }

    /** A mail is plain text, whose only addresses are the portal's. */
    private static void assertInert(Mail mail) {
        assertThat(mail.subject()).doesNotContainPattern("[\\p{Cntrl}\\u2028\\u2029\\u202a-\\u202f\\u2066-\\u2069]");
        assertThat(ADDRESS.matcher(mail.text())
                        .results()
                        .map(found -> found.group())
                        .toList())
                .allMatch(each -> each.startsWith("https://relais.example/portail") || !each.contains("//"));
    }

    private static boolean isPage(Answer answer) {
        return answer.header("Content-Type").startsWith("text/html");
    }

    private static List<String> names(Answer zip) {
        var names = new ArrayList<String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip.bytes()))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
