package relais.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import relais.domain.Promise;
import relais.domain.process.Status;

/** The Firefox of this machine, led by Puppeteer through WebDriver BiDi. Without both the test is skipped. */
final class The_desk_in_Firefox {
    private static final Logger LOG = System.getLogger(The_desk_in_Firefox.class.getName());
    private static final String PROCESS = "EtatCivil";
    private static final Path SCRIPTS = Path.of("src", "test", "resources", "relais", "browser");
    private static final Path INSTALLED = Path.of("target", "firefox");
    private static final int MINUTES = 5;

    @Test
    @Promise({"HUB-4", "HUB-10", "HUB-12"})
    void lets_an_agent_treat_a_case_and_shows_each_page_on_a_desk_and_on_phones() throws Exception {
        var firefox = onPath("firefox-esr").or(() -> onPath("firefox"));
        assumeTrue(firefox.isPresent(), "no Firefox on the path");
        assumeTrue(onPath("npm").isPresent() && isPuppeteerInstalled(), "no Puppeteer from npm's registry");
        var town = Registry.townWithAnAgent(List.of(PROCESS));
        var number = Deposits.made("osl-dila", PROCESS, "ETATCIVIL", town.organization());

        var log = INSTALLED.resolve("agent.log");
        var command = List.of(
                "node",
                INSTALLED.resolve("agent.mjs").toString(),
                firefox.orElseThrow().toString(),
                Portal.url("/portail"),
                town.agent(),
                WayIn.PASSWORD,
                number);
        assertThat(run(Path.of("").toAbsolutePath(), log, command))
                .as(Files.readString(log))
                .isZero();
        var told = Files.readString(log);

        LOG.log(Level.INFO, told);
        assertThat(told).startsWith("Firefox").contains("home", "list", "case", "decision", "treated");
        assertThat(told.lines().filter(line -> line.startsWith("FAULT"))).isEmpty();
        assertThat(Deposits.status(number)).isEqualTo(Status.DONE);
    }

    /** Installs the versions of the lock file, unless an earlier run did. */
    private static boolean isPuppeteerInstalled() throws IOException, InterruptedException {
        Files.createDirectories(INSTALLED);
        for (var name :
                List.of("firefox/package.json", "firefox/package-lock.json", "firefox/agent.mjs", "geometry.js")) {
            var file = SCRIPTS.resolve(name);
            Files.copy(file, INSTALLED.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        var lock = INSTALLED.resolve("package-lock.json");
        var installed = INSTALLED.resolve("installed-lock.json");
        if (Files.exists(installed) && Files.mismatch(installed, lock) < 0) {
            return true;
        }
        var command = List.of("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline");
        if (run(INSTALLED, INSTALLED.resolve("npm.log"), command) != 0) {
            return false;
        }
        Files.copy(lock, installed, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    private static int run(Path folder, Path log, List<String> command) throws IOException, InterruptedException {
        var running = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!running.waitFor(MINUTES, TimeUnit.MINUTES)) {
            running.destroyForcibly();
            throw new AssertionError(command.getFirst() + " does not end");
        }
        return running.exitValue();
    }

    private static Optional<Path> onPath(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
