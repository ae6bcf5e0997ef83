package relais.browser;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A person's actions on a page. */
interface Hand {
    void follow(Page page, String link);

    void press(Page page, String button);

    /** Replaces the present text. */
    void type(Page page, String fieldId, String text);

    void choose(Page page, String radioId);

    void tick(Page page, String boxId);

    /** Picks the option of a list that starts with these words. */
    void pick(Page page, String listId, String start);

    /** Points and clicks. */
    record Mouse() implements Hand {
        @Override
        public void follow(Page page, String link) {
            shown(page, AriaRole.LINK, link).click();
            page.waitForLoadState();
        }

        @Override
        public void press(Page page, String button) {
            shown(page, AriaRole.BUTTON, button).click();
            page.waitForLoadState();
        }

        @Override
        public void type(Page page, String fieldId, String text) {
            page.locator("#" + fieldId).fill(text);
        }

        @Override
        public void choose(Page page, String radioId) {
            page.locator("label[for='" + radioId + "']").click();
        }

        @Override
        public void tick(Page page, String boxId) {
            choose(page, boxId);
        }

        /** Opens a phone's menu first for what the page shows nowhere else. */
        private static Locator shown(Page page, AriaRole role, String name) {
            var menu = page.locator(".relais-menu:not([open]) > summary");
            if (named(page, role, name).count() == 0 && menu.isVisible()) {
                menu.click();
            }
            return named(page, role, name);
        }

        @Override
        public void pick(Page page, String listId, String start) {
            var option = page.locator("#" + listId + " option")
                    .filter(new Locator.FilterOptions().setHasText(start))
                    .first();
            page.locator("#" + listId).selectOption(option.getAttribute("value"));
        }

        private static Locator named(Page page, AriaRole role, String name) {
            return page.getByRole(
                            role, new Page.GetByRoleOptions().setName(name).setExact(true))
                    .first();
        }
    }

    /** Clicks each button twice, as some people do. */
    record DoubleClick(Mouse mouse) implements Hand {
        @Override
        public void follow(Page page, String link) {
            mouse.follow(page, link);
        }

        /** The second click ends what the first began: only a page that came counts as an arrival. */
        @Override
        public void press(Page page, String button) {
            var arrived = new AtomicBoolean();
            Consumer<Frame> arrival = frame -> arrived.compareAndSet(false, frame.equals(page.mainFrame()));
            page.onFrameNavigated(arrival);
            try {
                Mouse.shown(page, AriaRole.BUTTON, button).dblclick();
                page.waitForCondition(arrived::get);
            } finally {
                page.offFrameNavigated(arrival);
            }
            page.waitForLoadState();
        }

        @Override
        public void type(Page page, String fieldId, String text) {
            mouse.type(page, fieldId, text);
        }

        @Override
        public void choose(Page page, String radioId) {
            mouse.choose(page, radioId);
        }

        @Override
        public void tick(Page page, String boxId) {
            mouse.tick(page, boxId);
        }

        @Override
        public void pick(Page page, String listId, String start) {
            mouse.pick(page, listId, start);
        }
    }

    /** Without a mouse: goes from one element to the next, as a keyboard does. */
    record Keyboard() implements Hand {
        private static final int MOST_KEYS = 120;

        @Override
        public void follow(Page page, String link) {
            goTo(page, "e => e.tagName === 'A' && e.innerText.replace(/\\s+/g, ' ').trim() === name", link);
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
        }

        @Override
        public void press(Page page, String button) {
            goTo(page, "e => e.tagName === 'BUTTON' && e.innerText.replace(/\\s+/g, ' ').trim() === name", button);
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
        }

        @Override
        public void type(Page page, String fieldId, String text) {
            goTo(page, "e => e.id === name", fieldId);
            if (isOn(page, "e => e.type === name", "date")) {
                // a day is typed part by part, in the order of this browser's language: month, day, year
                page.keyboard().type(text.replaceAll("([0-9]+)-([0-9]+)-([0-9]+)", "$2$3$1"));
                return;
            }
            page.keyboard().press("Control+A");
            page.keyboard().press("Delete");
            page.keyboard().type(text);
        }

        @Override
        public void tick(Page page, String boxId) {
            goTo(page, "e => e.id === name", boxId);
            page.keyboard().press("Space");
        }

        @Override
        public void pick(Page page, String listId, String start) {
            goTo(page, "e => e.id === name", listId);
            page.keyboard().type(start);
        }

        /** Enters the group, and moves along it. */
        @Override
        public void choose(Page page, String radioId) {
            goTo(page, "e => e.name === document.getElementById(name).name", radioId);
            for (var keys = 0; keys < MOST_KEYS && !isOn(page, "e => e.id === name", radioId); keys++) {
                page.keyboard().press("ArrowDown");
            }
        }

        private static void goTo(Page page, String test, String name) {
            for (var keys = 0; keys < MOST_KEYS; keys++) {
                if (isOn(page, test, name)) {
                    return;
                }
                page.keyboard().press("Tab");
            }
            throw new AssertionError("no key leads to " + name + " on " + page.url());
        }

        private static boolean isOn(Page page, String test, String name) {
            return (Boolean) page.evaluate("name => (%s)(document.activeElement)".formatted(test), name);
        }
    }
}
