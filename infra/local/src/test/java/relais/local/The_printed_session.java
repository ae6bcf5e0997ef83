package relais.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relais.domain.Promise;
import relais.start.Options;

class The_printed_session {
    @TempDir
    private Path folder;

    @Test
    @Promise("HUB-15")
    void takes_a_death_certificate_from_its_operator_to_two_towns_byte_for_byte() throws Exception {
        var hub = SharedHub.hub();
        var welcome = new Welcome(hub.url(), Path.of("../.."), new Options(folder, 0, false), hub.credentials(), true);

        var printed = run(welcome.session());

        assertThat(printed)
                .contains(
                        "clamart : DD.pdf identique",
                        "clamart : DD.xml identique",
                        "clamart : VA.pdf identique",
                        "clamart : VA.xml identique")
                .contains("la-rochelle : DD.pdf identique", "la-rochelle : VA.xml identique")
                .contains("{\"errors\":[{\"code\":403,\"message\":\"Unauthorized user\"}]}\n")
                .contains("À regarder ensuite");
        // in .relais, which git ignores, and nowhere else
        try (var written = Files.list(folder)) {
            assertThat(written.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(".relais", "session.sh");
        }
    }

    @Test
    void says_that_it_wants_a_second_terminal_and_how_to_log_in() {
        var hub = SharedHub.hub();

        assertThat(new Welcome(hub.url(), Path.of("../.."), new Options(folder, 0, false), hub.credentials(), true)
                        .text())
                .contains("un second", "olive.perrin@dinum.example", "jeanne.martin@lyon.example", hub.url() + "/docs")
                .contains(folder.resolve("relais.log").toString());
    }

    private String run(String session) throws IOException, InterruptedException {
        var script = Files.writeString(folder.resolve("session.sh"), session);
        var bash = new ProcessBuilder("bash", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var printed = new String(bash.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        bash.waitFor();
        return printed;
    }
}
