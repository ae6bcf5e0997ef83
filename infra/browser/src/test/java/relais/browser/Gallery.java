package relais.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Keeps a picture of each page where {@code relais.gallery} says; else nowhere. */
final class Gallery {
    private Gallery() {}

    static void keep(Page page, Device device, String name) {
        var folder = System.getProperty("relais.gallery", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    // the mails of everybody would be long
                    .setFullPage(!name.equals("courriels"))
                    .setPath(Path.of(folder, name + device.suffix() + ".png")));
        }
    }
}
