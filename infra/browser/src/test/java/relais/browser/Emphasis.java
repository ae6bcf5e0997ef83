package relais.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** The weight of the parts of a page: one primary button at most, and a header that leaves a phone to the content. */
final class Emphasis {
    private static final int HEADER_OF_A_PHONE = 120;
    private static final String PRIMARY = """
            () => [...document.querySelectorAll('main .fr-btn')]
              .filter(each => each.checkVisibility() && !each.matches('.fr-btn--secondary, .fr-btn--tertiary'))
              .map(each => each.innerText)""";
    private static final String HEADER =
            "() => Math.max(0, ...[...document.querySelectorAll('header')].map(each => each.getBoundingClientRect().height))";

    private Emphasis() {}

    static void assertOnOneThing(Page page) {
        assertThat((List<?>) page.evaluate(PRIMARY))
                .as("primary buttons of " + page.url())
                .hasSizeLessThan(2);
        if (page.viewportSize().width <= Device.PHONE.width()) {
            assertThat(((Number) page.evaluate(HEADER)).intValue())
                    .as("height of the header of " + page.url())
                    .isLessThan(HEADER_OF_A_PHONE);
        }
    }
}
