package relais.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relais.start.Options;

class A_fresh_hub {
    @TempDir
    private Path folder;

    @Test
    void takes_neither_data_nor_credentials_from_one_that_runs() throws Exception {
        // in a process of its own, because a JVM has one persistent queue server and this one's is the shared hub's
        try (var running = ChildHub.start(folder)) {
            var deposited = running.as("osl-dgs").deposit(TestFolder.aSmallOne());
            var options = new Options(folder, 0, true);
            var credentials = Files.readString(options.credentials());

            assertThatThrownBy(() -> LocalHub.start(options)).hasMessageContaining("est déjà utilisé");

            assertThat(options.credentials()).hasContent(credentials);
            assertThat(running.as("osl-dgs").get(deposited.path()).body()).contains("HUBEE_NOTIFIED");
        }
    }
}
