package relais.stores.antivirus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import relais.domain.MemoryLedger;
import relais.domain.SequentialIds;
import relais.domain.attachment.MemoryBinaries;
import relais.domain.attachment.NoScanner;
import relais.domain.attachment.UploadAttachment;
import relais.domain.attachment.VirusScanner;
import relais.domain.dispatch.OutboxDispatcher;
import relais.domain.mailbox.MemoryMailboxes;
import relais.domain.outbox.MemoryWorkQueue;

/** A function that receives files has an antivirus or does not start. */
final class AntivirusFactoryTest {
    private static final String TAKES_FILES_IN = "test.takes-files-in";

    @ParameterizedTest
    @ValueSource(strings = {"local", "emulator"})
    void where_nothing_real_is_deposited_every_file_passes(String home) {
        try (var function = ApplicationContext.run(Map.of("relais.home", home, TAKES_FILES_IN, true))) {
            assertThat(function.getBean(VirusScanner.class)).isInstanceOf(NoScanner.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws", "Local", ""})
    void elsewhere_it_does_not_start(String home) {
        assertThatThrownBy(() -> ApplicationContext.run(Map.of("relais.home", home, TAKES_FILES_IN, true)))
                .hasStackTraceContaining(
                        "Files cannot be taken in: relais.home is %s and no antivirus is configured".formatted(home));
    }

    @Test
    void where_nothing_is_said_it_does_not_start() {
        assertThatThrownBy(() -> ApplicationContext.run(Map.of(TAKES_FILES_IN, true)))
                .hasStackTraceContaining("relais.home is aws and no antivirus is configured");
    }

    @Test
    void with_the_address_of_a_clamd_it_starts_anywhere() {
        var properties = Map.<String, Object>of(
                TAKES_FILES_IN,
                true,
                "relais.antivirus",
                "clamd",
                "relais.clamd.address",
                "clamd.example:3310",
                "relais.binaries.bucket",
                "files");
        try (var function = ApplicationContext.run(properties)) {
            assertThat(function.getBean(VirusScanner.class)).isInstanceOf(ClamdScanner.class);
        }
    }

    @Test
    void with_guardduty_it_starts_where_the_bucket_is_named() {
        var properties = Map.<String, Object>of(
                TAKES_FILES_IN, true, "relais.antivirus", "guardduty", "relais.binaries.bucket", "files");
        try (var function = ApplicationContext.run(properties)) {
            assertThat(function.getBean(VirusScanner.class)).isInstanceOf(GuardDutyScanner.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "clamd, relais.clamd.address is missing",
        "guardduty, relais.binaries.bucket is missing",
        "Clamd, 'it can be clamd, guardduty or none'"
    })
    void with_half_a_setting_it_does_not_start(String engine, String why) {
        assertThatThrownBy(() -> ApplicationContext.run(Map.of(TAKES_FILES_IN, true, "relais.antivirus", engine)))
                .hasStackTraceContaining(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "clamd", "clamd:", ":3310", "clamd:70000", "clamd:x"})
    void an_address_is_a_host_and_a_port(String text) {
        assertThatThrownBy(() -> ClamdAddress.parse(text)).hasMessageContaining("RELAIS_CLAMD_ADDRESS");
    }

    @Test
    void an_address_may_be_of_IPv6() {
        assertThat(ClamdAddress.parse("::1:3310")).isEqualTo(new ClamdAddress("::1", 3310));
    }

    @Test
    void a_function_that_takes_none_in_needs_none() {
        try (var function = ApplicationContext.run(Map.of("relais.home", "aws"))) {
            assertThat(function.findBean(VirusScanner.class)).isEmpty();
        }
    }

    @Factory
    @Requires(property = TAKES_FILES_IN)
    static final class UploadFactory {
        @Singleton
        UploadAttachment upload(VirusScanner scanner) {
            var ledger = new MemoryLedger();
            var binaries = new MemoryBinaries();
            var clock = Clock.systemUTC();
            var effects = new OutboxDispatcher(
                    ledger, new MemoryMailboxes(), binaries, new MemoryWorkQueue(), new SequentialIds(), clock);
            return new UploadAttachment(
                    ledger, binaries, head -> "text/plain", scanner, effects, new SequentialIds(), clock);
        }
    }
}
