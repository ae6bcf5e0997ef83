package relais.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** Asserts that a page breaks no rule on which the RGAA rests, and that all of it can be read. */
final class Accessibility {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice", "RGAAv4");

    private Accessibility() {}

    static void assertNothingWrong(Page page) {
        var found = new AxeBuilder(page).withTags(RULES).analyze();

        assertThat(found.getPasses()).as("rules that looked at " + page.url()).isNotEmpty();
        assertThat(found.getViolations().stream().map(Accessibility::told))
                .as(page.url())
                .isEmpty();
        Geometry.assertReadable(page);
        Emphasis.assertOnOneThing(page);
        Wording.assertTyped(page);
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
