package relais.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relais.emulators.EmbeddedServices;

class A_fresh_hub {
    @TempDir
    private Path folder;

    @Test
    void takes_neither_data_nor_credentials_from_one_that_runs() throws Exception {
        var options = new Options(folder, 0, true);
        var credentials = Files.writeString(options.credentials(), "en service");
        try (var running = EmbeddedServices.start(options.data())) {
            var data = options.data().resolve("postgres/data");

            assertThatThrownBy(() -> LocalHub.start(options)).hasMessageContaining("est déjà utilisé");

            assertThat(credentials).hasContent("en service");
            assertThat(data).isNotEmptyDirectory();
            assertThat(running.jdbcUrl()).isNotEmpty();
        }
    }
}
