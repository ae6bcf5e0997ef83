package relais.domain.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every store of bytes must keep this contract; the subclasses that can read a link do so. */
public interface BinariesContract {
    /** Returns the same store throughout a test; it may hold data of other tests. */
    Binaries testee();

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 65_537, 20_000_000})
    default void bytes_come_back_as_they_were_given(long size) throws IOException {
        var key = key();

        testee().write(key, GeneratedBytes.of(size));

        try (var kept = testee().open(key).orElseThrow()) {
            assertThat(GeneratedBytes.sha256(kept)).isEqualTo(GeneratedBytes.sha256(GeneratedBytes.of(size)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 65_537, 20_000_000})
    default void content_comes_back_as_it_was_written(long size) throws IOException {
        var key = key();

        testee().write(key, out -> GeneratedBytes.of(size).transferTo(out));

        try (var kept = testee().open(key).orElseThrow()) {
            assertThat(GeneratedBytes.sha256(kept)).isEqualTo(GeneratedBytes.sha256(GeneratedBytes.of(size)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 100_000, 20_000_000})
    default void content_that_breaks_leaves_nothing(long after) {
        var key = key();

        assertThatThrownBy(() -> testee().write(
                                key, out -> GeneratedBytes.breakingAfter(after).transferTo(out)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the sender is gone");

        assertThat(testee().open(key)).isEmpty();
    }

    @Test
    default void writing_again_replaces() throws IOException {
        var key = key();
        testee().write(key, text("une version assez longue"));

        testee().write(key, text("courte"));

        try (var kept = testee().open(key).orElseThrow()) {
            assertThat(kept).hasContent("courte");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 100_000, 12_000_000})
    default void a_stream_that_breaks_leaves_nothing(long after) {
        var key = key();

        assertThatThrownBy(() -> testee().write(key, GeneratedBytes.breakingAfter(after)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the sender is gone");

        assertThat(testee().open(key)).isEmpty();
    }

    @Test
    default void a_stream_that_breaks_leaves_what_was_there() throws IOException {
        var key = key();
        testee().write(key, text("intacte"));

        assertThatThrownBy(() -> testee().write(key, GeneratedBytes.breakingAfter(100_000)))
                .isInstanceOf(IOException.class);

        try (var kept = testee().open(key).orElseThrow()) {
            assertThat(kept).hasContent("intacte");
        }
    }

    @Test
    default void deleted_bytes_are_gone_and_deleting_twice_is_nothing() throws IOException {
        var key = key();
        testee().write(key, text("à jeter"));

        testee().delete(key);
        testee().delete(key);

        assertThat(testee().open(key)).isEmpty();
    }

    @Test
    default void an_unknown_key_is_empty_and_may_be_deleted() {
        testee().delete("attachments/nobody/nothing");

        assertThat(testee().open("attachments/nobody/nothing")).isEmpty();
    }

    private static String key() {
        return "attachments/%s/%s".formatted(UUID.randomUUID(), UUID.randomUUID());
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
