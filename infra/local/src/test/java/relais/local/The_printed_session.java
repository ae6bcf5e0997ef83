package relais.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relais.domain.Promise;

class The_printed_session {
    @TempDir
    private Path folder;

    @Test
    @Promise("HUB-15")
    void takes_a_death_certificate_from_its_operator_to_two_towns_byte_for_byte() throws Exception {
        var hub = SharedHub.hub();
        var session = new Welcome(hub.url(), Path.of("../..").toAbsolutePath(), hub.credentials()).session();

        var printed = run(session);

        assertThat(printed)
                .contains(
                        "clamart : DD.pdf identique",
                        "clamart : DD.xml identique",
                        "clamart : VA.pdf identique",
                        "clamart : VA.xml identique")
                .contains("la-rochelle : DD.pdf identique", "la-rochelle : VA.xml identique")
                .endsWith("{\"errors\":[{\"code\":403,\"message\":\"Unauthorized user\"}]}\n");
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
