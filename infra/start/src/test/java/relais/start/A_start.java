package relais.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Before anything is compiled. */
class A_start {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void goes_on_and_says_what_takes_a_while() throws IOException {
        assertThat(status("--port", "0", "--fresh")).isEmpty();
        assertThat(said()).hasLineCount(1).contains("se compile");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void that_asks_for_help_ends_well_with_every_option() {
        assertThat(status("--fresh", "--help", "--nonsense")).hasValue(0);
        assertThat(said()).contains("--port <numéro>", "--fresh", "--folder <dossier>", "--help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--porte 80", "--port", "--port --fresh", "--port 99999", "--port x", "--folder"})
    void with_a_wrong_option_ends_with_one_line_that_names_it(String options) {
        assertThat(status(options.split(" "))).hasValue(1);
        assertThat(said()).hasLineCount(1).contains(options.split(" ")[0], "--help");
    }

    @Test
    void on_a_port_that_is_taken_ends_with_one_line_that_names_it() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(status("--port", String.valueOf(other.getLocalPort()))).hasValue(1);
            assertThat(said()).hasLineCount(1).contains("Le port " + other.getLocalPort());
        }
    }

    @Test
    void in_a_folder_that_a_hub_uses_ends_with_one_line_that_names_it() throws IOException {
        Files.createDirectories(folder.resolve(".relais"));
        var lock = folder.resolve(".relais/lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var owned = channel.lock()) {
            assertThat(owned.isValid()).isTrue();
            assertThat(status("--port", "0")).hasValue(1);
            assertThat(said())
                    .hasLineCount(1)
                    .contains(folder.resolve(".relais").toString());
        }
    }

    @Test
    void elsewhere_than_on_Linux_says_why_not() {
        assertThat(BeforeTheBuild.status(out(), folder, "Mac OS X", "--port", "0"))
                .hasValue(1);
        assertThat(said()).contains("Mac OS X");
    }

    @Test
    void takes_a_folder_from_the_project_on() {
        assertThat(Options.parse(folder, "--folder", "ailleurs").data())
                .isEqualTo(folder.resolve("ailleurs/.relais").toAbsolutePath());
    }

    private OptionalInt status(String... arguments) {
        return BeforeTheBuild.status(out(), folder, "Linux", arguments);
    }

    private PrintStream out() {
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8).strip();
    }
}
