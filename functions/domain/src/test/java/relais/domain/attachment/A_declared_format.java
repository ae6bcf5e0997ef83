package relais.domain.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Believed unless the content is positively something else. */
final class A_declared_format {
    @ParameterizedTest(name = "{0} seen as {1}")
    @CsvSource(textBlock = """
            application/pdf, application/pdf
            Application/PDF; charset=binary, application/pdf
            application/x-pdf, application/pdf
            application/pdf, application/octet-stream
            text/xml, application/xml
            application/xml, text/xml
            application/xml, text/plain
            application/json, text/plain
            text/csv, text/plain
            application/csv, text/plain
            text/plain, application/xml
            text/plain, text/html
            image/jpg, image/jpeg
            image/svg+xml, application/xml
            application/zip, application/zip
            application/x-zip-compressed, application/zip
            application/vnd.oasis.opendocument.text, application/zip
            application/vnd.openxmlformats-officedocument.wordprocessingml.document, application/x-tika-ooxml
            application/vnd.openxmlformats-officedocument.wordprocessingml.document, application/zip
            application/zip, application/vnd.oasis.opendocument.text
            application/msword, application/x-tika-msoffice
            application/vnd.ms-excel, application/x-tika-msoffice
            application/vnd.ms-word.document.macroEnabled.12, application/x-tika-ooxml
            application/vnd.ms-word.template.macroEnabled.12, application/x-tika-ooxml
            application/vnd.ms-excel.sheet.macroEnabled.12, application/x-tika-ooxml
            application/vnd.ms-excel.template.macroEnabled.12, application/x-tika-ooxml
            application/vnd.ms-excel.addin.macroEnabled.12, application/x-tika-ooxml
            application/vnd.ms-excel.sheet.binary.macroEnabled.12, application/x-tika-ooxml
            application/vnd.ms-powerpoint.presentation.macroEnabled.12, application/x-tika-ooxml
            application/vnd.ms-powerpoint.slideshow.macroEnabled.12, application/x-tika-ooxml
            application/vnd.ms-powerpoint.template.macroEnabled.12, application/x-tika-ooxml
            application/vnd.ms-powerpoint.slide.macroEnabled.12, application/x-tika-ooxml
            application/vnd.ms-powerpoint.addin.macroEnabled.12, application/x-tika-ooxml
            application/vnd.ms-visio.drawing.macroEnabled.12, application/x-tika-ooxml
            application/vnd.ms-visio.drawing, application/x-tika-visio-ooxml
            application/vnd.openxmlformats-officedocument.wordprocessingml.template, application/x-tika-ooxml
            application/vnd.openxmlformats-officedocument.spreadsheetml.template, application/x-tika-ooxml
            application/vnd.openxmlformats-officedocument.presentationml.slideshow, application/x-tika-ooxml
            application/vnd.ms-word.document.macroEnabled.12, application/zip
            application/vnd.ms-xpsdocument, application/x-tika-ooxml
            application/vnd.openxmlformats-officedocument.wordprocessingml.document, application/x-tika-msoffice
            application/vnd.ms-excel.sheet.macroEnabled.12, application/x-tika-msoffice
            application/msexcel, application/vnd.ms-excel
            application/x-vnd.oasis.opendocument.text, application/vnd.oasis.opendocument.text
            application/vnd.oasis.opendocument.text-template, application/vnd.oasis.opendocument.text-template
            application/vnd.oasis.opendocument.text-template, application/zip
            application/vnd.oasis.opendocument.text-flat-xml, application/xml
            application/xml, application/vnd.oasis.opendocument.flat.text
            application/xml, application/vnd.ms-wordml
            application/zip, application/x-tika-ooxml
            application/epub+zip, application/zip
            """)
    void may_be_what_was_seen(String declared, String detected) {
        assertThat(ContentTypes.mayBe(declared, detected)).isTrue();
    }

    @ParameterizedTest(name = "{0} seen as {1}")
    @CsvSource(textBlock = """
            application/pdf, image/png
            application/pdf, text/plain
            application/pdf, application/zip
            application/pdf, application/x-msdownload
            application/xml, application/pdf
            text/plain, application/x-msdownload
            text/plain, application/x-sh
            text/csv, application/zip
            application/zip, application/pdf
            image/jpeg, image/png
            application/vnd.oasis.opendocument.text, application/x-tika-ooxml
            application/vnd.oasis.opendocument.text, application/vnd.oasis.opendocument.spreadsheet
            application/msword, application/x-tika-ooxml
            application/vnd.ms-excel, application/x-tika-ooxml
            application/vnd.ms-word.document.macroEnabled.12, application/msword
            application/vnd.ms-excel.sheet.macroEnabled.12, application/vnd.ms-excel
            application/vnd.ms-word.document.macroEnabled.12, application/pdf
            application/vnd.ms-word.document.macroEnabled.12, application/vnd.oasis.opendocument.text
            application/vnd.oasis.opendocument.text-template, application/x-tika-ooxml
            application/vnd.oasis.opendocument.text, application/xml
            application/octet-stream, application/x-msdownload
            """)
    void cannot_be_what_was_seen(String declared, String detected) {
        assertThat(ContentTypes.mayBe(declared, detected)).isFalse();
    }
}
