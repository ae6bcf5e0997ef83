package relais.stores.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relais.domain.attachment.ContentDetector;
import relais.domain.attachment.ContentTypes;

/** May be what it was declared to be, whatever its family, because Tika's reading of its first bytes never contradicts it. */
final class An_office_file {
    private static final String EXECUTABLE = "MZ\u0090\0\u0003\0\0\0\u0004\0";

    private final ContentDetector detector = new TikaContentDetector();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.template",
                "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                "application/vnd.openxmlformats-officedocument.presentationml.slideshow",
                "application/vnd.openxmlformats-officedocument.presentationml.template",
                "application/vnd.ms-word.document.macroEnabled.12",
                "application/vnd.ms-word.template.macroEnabled.12",
                "application/vnd.ms-excel.sheet.macroEnabled.12",
                "application/vnd.ms-excel.sheet.binary.macroEnabled.12",
                "application/vnd.ms-excel.template.macroEnabled.12",
                "application/vnd.ms-excel.addin.macroEnabled.12",
                "application/vnd.ms-powerpoint.presentation.macroEnabled.12",
                "application/vnd.ms-powerpoint.slideshow.macroEnabled.12",
                "application/vnd.ms-powerpoint.template.macroEnabled.12",
                "application/vnd.ms-powerpoint.addin.macroEnabled.12",
                "application/vnd.ms-visio.drawing",
            })
    void of_Office_Open_XML_may_be_itself_and_no_program(String mimeType) throws IOException {
        assertThat(mayBe(mimeType, zip("[Content_Types].xml", false, "<Types/>")))
                .isTrue();
        assertThat(mayBe(mimeType, zip("docProps/app.xml", false, "<Properties/>")))
                .isTrue();
        assertThat(mayBe(mimeType, EXECUTABLE.getBytes(UTF_8))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "text-template",
                "text-master",
                "text-web",
                "spreadsheet",
                "spreadsheet-template",
                "presentation",
                "presentation-template",
                "graphics",
                "graphics-template",
                "chart",
                "chart-template",
                "formula",
                "formula-template",
                "image",
                "image-template",
            })
    void of_OpenDocument_may_be_itself_and_no_program(String kind) throws IOException {
        var mimeType = "application/vnd.oasis.opendocument." + kind;

        assertThat(mayBe(mimeType, zip("mimetype", true, mimeType))).isTrue();
        assertThat(mayBe(mimeType, EXECUTABLE.getBytes(UTF_8))).isFalse();
    }

    private boolean mayBe(String mimeType, byte[] bytes) {
        return ContentTypes.mayBe(mimeType, detector.detect(bytes));
    }

    private static byte[] zip(String name, boolean isStored, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var entry = new ZipEntry(name);
            if (isStored) {
                var checksum = new CRC32();
                checksum.update(content.getBytes(UTF_8));
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.length());
                entry.setCrc(checksum.getValue());
            }
            zip.putNextEntry(entry);
            zip.write(content.getBytes(UTF_8));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write("<content/>".getBytes(UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
