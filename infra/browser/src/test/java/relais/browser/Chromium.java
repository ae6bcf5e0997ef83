package relais.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of this machine, shared by all tests. Without one they are skipped, unless it is required. */
final class Chromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private Chromium() {}

    static Browser running() {
        var found = executable();
        if (found.isEmpty() && !Boolean.getBoolean("relais.browser.required")) {
            assumeTrue(false, "no Chromium on the path");
        }
        return Holder.start(found.orElseThrow(() -> new AssertionError("no Chromium on the path")));
    }

    private static Optional<Path> executable() {
        return Stream.concat(
                        Stream.ofNullable(System.getProperty("relais.browser.executable"))
                                .map(Path::of),
                        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name))))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Playwright allows one thread only, so these tests run on one. */
    private static final class Holder {
        private static Browser browser;

        private static synchronized Browser start(Path executable) {
            if (browser == null) {
                var playwright = Playwright.create();
                browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(executable)
                                .setArgs(List.of("--no-sandbox", "--force-color-profile=srgb")));
                Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            }
            return browser;
        }
    }
}
