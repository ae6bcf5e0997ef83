package relais.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relais.emulators.EmbeddedClamd;

/** What a developer sees of a hub that starts, is called, and fails. */
class The_console {
    @TempDir
    private Path folder;

    @Test
    void tells_each_phase_then_the_credentials_and_leaves_the_rest_to_the_log() throws Exception {
        try (var hub = ChildHub.start(folder)) {
            hub.as("osl-dgs").deposit(TestFolder.aSmallOne());

            Eventually.assertThatIt(() -> assertThat(folder.resolve("hub.log"))
                    .content()
                    .containsSubsequence("Services embarqués", "Fonctions", "Données", "Relais est prêt", "osl-dgs"));
            assertThat(Files.readAllLines(folder.resolve("hub.log")))
                    .noneMatch(line -> line.matches("[0-9:]{8} .*|\\s+at .*"));
            assertThat(folder.resolve("hub.log"))
                    .content()
                    .contains(
                            EmbeddedClamd.isInstalled()
                                    ? "clamd, avec des signatures d’essai"
                                    : "clamd n’est pas installé");
        }
    }

    @Test
    void tells_that_no_antivirus_runs_where_there_is_none() throws Exception {
        try (var hub = ChildHub.start(folder, "-Drelais.clamd.off=true")) {
            hub.as("osl-dgs").deposit(TestFolder.aSmallOne());

            assertThat(folder.resolve("hub.log")).content().contains("clamd n’est pas installé, toute pièce passe");
            assertThat(folder.resolve("relais.log")).content().contains("No antivirus");
        }
    }
}
