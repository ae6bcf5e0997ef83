package relais.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class A_large_object {
    @TempDir
    Path folder;

    @Test
    void of_200_MB_goes_through_a_JVM_of_96_MB() throws Exception {
        int outcome = ChildJvm.run(UploadsInParts.class, List.of("-Xmx96m"), folder.toString());

        assertThat(outcome).isZero();
    }
}
