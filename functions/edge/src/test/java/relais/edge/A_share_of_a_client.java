package relais.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import relais.domain.Unavailable;

/** Bounds what one client holds, and concerns nobody else. */
final class A_share_of_a_client {
    private final Shares impatient = new Shares("things", 2, Duration.ofMillis(1));

    @Test
    void is_refused_beyond_its_size() {
        impatient.take("dila");
        impatient.take("dila");

        assertThatThrownBy(() -> impatient.take("dila"))
                .isInstanceOf(Unavailable.class)
                .hasMessage("no more than 2 things at once for one client");
    }

    @Test
    void is_nobody_elses() {
        impatient.take("dila");
        impatient.take("dila");

        assertThat(impatient.take("dgs")).isNotNull();
    }

    @Test
    void is_free_again_once_given_back() {
        var first = impatient.take("dila");
        impatient.take("dila");
        first.close();

        assertThat(impatient.take("dila")).isNotNull();
    }

    @Test
    void is_given_to_who_waited() throws Exception {
        var patient = new Shares("things", 1, Duration.ofMinutes(1));
        var first = patient.take("dila");
        var second = CompletableFuture.supplyAsync(() -> patient.take("dila"));
        assertThat(second.isDone()).isFalse();

        first.close();

        assertThat(second.get(20, TimeUnit.SECONDS)).isNotNull();
    }
}
