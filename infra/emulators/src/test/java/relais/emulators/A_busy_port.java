package relais.emulators;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class A_busy_port {
    @TempDir
    Path folder;

    @Test
    void is_named_in_French_and_nothing_is_left_running() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName(Loopback.HOST))) {
            int taken = other.getLocalPort();

            assertThatThrownBy(() -> EmbeddedServices.start(folder, new Ports(0, 0, 0, taken, 0)))
                    .isInstanceOf(BusyPort.class)
                    .hasMessageStartingWith("Le port %d est déjà pris".formatted(taken));
        }
    }
}
