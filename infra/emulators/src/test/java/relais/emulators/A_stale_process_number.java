package relais.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class A_stale_process_number {
    @TempDir
    Path data;

    @Test
    void is_forgotten_and_whoever_has_it_now_lives() throws Exception {
        var bystander = new ProcessBuilder("sleep", "60").start();
        Files.writeString(data.resolve("postmaster.pid"), bystander.pid() + "\n" + data);

        Postmaster.endThatOf(data);

        assertThat(bystander.isAlive()).isTrue();
        assertThat(data.resolve("postmaster.pid")).doesNotExist();
        bystander.destroy();
    }
}
