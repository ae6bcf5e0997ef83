package relais.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Keeps a picture of each page in the folder {@code relais.gallery}, if it is set. */
final class Gallery {
    private Gallery() {}

    static void keep(Page page, Device device, String name) {
        var folder = System.getProperty("relais.gallery", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    // the page of all mails would be long
                    .setFullPage(!name.equals("courriels"))
                    .setPath(Path.of(folder, name + device.suffix() + ".png")));
        }
    }
}
