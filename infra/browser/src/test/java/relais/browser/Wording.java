package relais.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import relais.domain.wording.Typography;

/**
 * Checks that a page and the mails it shows follow French typography: U+2019, and a no-break space wherever one
 * belongs.
 */
final class Wording {
    /** Only the mails on the runner's page of mails. */
    private static final String READ = """
            () => {
              const page = location.pathname === '/mails' ? [...document.querySelectorAll('.relais-mail')] : [document.body];
              const fields = element => element.closest('textarea, option, script, style');
              const texts = [document.title];
              for (const root of page) {
                const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
                for (let node = walker.nextNode(); node; node = walker.nextNode())
                  if (!fields(node.parentElement)) texts.push(node.data);
                for (const each of root.querySelectorAll('[title], [aria-label], img[alt]'))
                  texts.push(each.getAttribute('title') || '', each.getAttribute('aria-label') || '', each.alt || '');
              }
              return texts.filter(text => text.trim());
            }""";

    private Wording() {}

    static void assertTyped(Page page) {
        var texts = (List<?>) page.evaluate(READ);

        assertThat(texts)
                .as(page.url())
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text)
                        .isEqualTo(Typography.french((String) text))
                        .asString()
                        .doesNotContainPattern("[^\\W\\d_]'|[\\u202f]"));
    }
}
