package relais.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/** A device on which the portal is looked at. */
enum Device {
    DESKTOP(1280, 800),
    PHONE(375, 812),
    SMALL_PHONE(320, 568);

    private final int width;
    private final int height;

    Device(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** A separate browser, into which the checker may put its script although no page allows any. */
    BrowserContext open(Browser browser) {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setBypassCSP(true));
    }

    /** The page on a screen of that size. */
    void show(Page page) {
        page.setViewportSize(width, height);
    }

    int width() {
        return width;
    }

    String suffix() {
        return switch (this) {
            case DESKTOP -> "";
            case PHONE -> "-phone";
            case SMALL_PHONE -> "-small-phone";
        };
    }
}
