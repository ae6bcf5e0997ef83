package relais.browser;

import com.microsoft.playwright.Page;

/** Looks at a page on a desk and on phones, finds nothing wrong and keeps pictures. */
final class Inspection {
    private Inspection() {}

    static void of(Page page, String name) {
        for (var device : Device.values()) {
            device.show(page);
            Accessibility.assertNothingWrong(page);
            Gallery.keep(page, device, name);
        }
        Device.DESKTOP.show(page);
    }
}
