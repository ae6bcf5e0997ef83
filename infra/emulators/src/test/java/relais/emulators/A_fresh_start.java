package relais.emulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Empties what earlier runs left, and never what a running one uses. */
class A_fresh_start {
    @TempDir
    Path folder;

    @Test
    void touches_nothing_of_a_hub_that_runs_on_the_folder() throws Exception {
        var lock = FolderLock.of(folder);
        var kept = Files.writeString(folder.resolve("kept"), "télédossier");

        assertThatThrownBy(() -> EmbeddedServices.startFresh(folder)).hasMessageContaining("est déjà utilisé");

        assertThat(kept).hasContent("télédossier");
        lock.close();
    }

    @Test
    void leaves_nothing_of_a_hub_that_was_stopped() throws Exception {
        EmbeddedServices.start(folder).close();
        Files.writeString(Files.createDirectories(folder.resolve("s3/leftover")).resolve("file"), "ancien");

        try (var services = EmbeddedServices.startFresh(folder)) {

            assertThat(folder.resolve("s3/leftover")).doesNotExist();
            assertThatThrownBy(() -> FolderLock.of(folder)).hasMessageContaining("est déjà utilisé");
            assertThat(services.jdbcUrl()).isNotEmpty();
        }
    }
}
