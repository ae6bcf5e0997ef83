package relais.stores.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import relais.domain.attachment.ContentDetector;

/** Real files of real démarches are recognised by their first bytes. */
final class TikaContentDetectorTest {
    private final ContentDetector testee = new TikaContentDetector();

    @ParameterizedTest
    @CsvSource({
        "CERTDC/ER20190860001_20190517_1512_DD.pdf, application/pdf",
        "CERTDC/ER20190860001_20190517_1512_DD.xml, application/xml",
        "RECENSEMENTCITOYEN/10870-PDF.pdf, application/pdf",
        "RECENSEMENTCITOYEN/10870-XML.xml, application/xml",
        "SGR/SGR.zip, application/zip",
        "CAF-contact/coordonnees-allocataire.txt, text/plain",
        "SNATED/CG02_RE_IP2081257.odt, application/vnd.oasis.opendocument.text",
        "SNATED/CG02_RE_IP2081257.docx, application/x-tika-ooxml",
    })
    void a_sample_is_what_it_is(String sample, String type) throws IOException {
        try (var bytes = getClass().getResourceAsStream("/samples/" + sample)) {
            assertThat(testee.detect(bytes.readNBytes(ContentDetector.HEAD_LENGTH)))
                    .isEqualTo(type);
        }
    }

    @Test
    void json_is_plain_text() {
        assertThat(testee.detect("{\"nom\": \"Éloïse\"}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("text/plain");
    }

    @Test
    void bytes_without_a_form_are_not_recognised() {
        assertThat(testee.detect(new byte[] {0, 1, 2, (byte) 0xFE, 3})).isEqualTo("application/octet-stream");
    }

    @Test
    void nothing_at_all_is_not_recognised() {
        assertThat(testee.detect(new byte[0])).isEqualTo("application/octet-stream");
    }
}
