package relais.portal.readable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import relais.portal.readable.ReadableDocument.Field;
import relais.portal.readable.ReadableDocument.FilledForm;
import relais.portal.readable.ReadableDocument.Raw;
import relais.portal.readable.ReadableDocument.Section;

/** The files that HubEE publishes as examples of its démarches, and what is read in them. */
final class Sample {
    static final String DECLARATION = "CERTDC/ER20190860001_20190517_1512_DD.xml";
    static final String CERTIFICATE = "CERTDC/ER20190860001_20190517_1512_VA.xml";
    static final String CIVIL_STATUS = "ETATCIVIL/ActeEtatCivil-XML.xml";
    static final String CENSUS = "RECENSEMENTCITOYEN/10870-XML.xml";
    static final String PACS = "DEPOTDOSSIERPACS/flux-pacs.xml";
    static final String CONCERN = "SNATED/IP2081257.xml";
    static final String EVALUATION = "SNATED/CG02_RE_IP2081257.xml";
    static final String BULK = "RSABEI-RSABAI/RSABAI.xml";
    static final String CUT = "RSABEI-RSABAI/RSABEI.xml";
    static final List<String> ALL =
            List.of(DECLARATION, CERTIFICATE, CIVIL_STATUS, CENSUS, PACS, CONCERN, EVALUATION, BULK, CUT);

    private Sample() {}

    static byte[] bytes(String name) {
        try (var bytes = Sample.class.getResourceAsStream("/samples/" + name)) {
            return Objects.requireNonNull(bytes, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FilledForm form(String name) {
        return form(bytes(name));
    }

    static FilledForm form(byte[] xml) {
        var document = ReadableDocument.read(xml);
        assertThat(document).isInstanceOf(FilledForm.class);
        return (FilledForm) document;
    }

    static FilledForm typed(String xml) {
        return form(xml.getBytes(StandardCharsets.UTF_8));
    }

    static String raw(String xml) {
        return raw(xml.getBytes(StandardCharsets.UTF_8));
    }

    static String raw(byte[] xml) {
        var document = ReadableDocument.read(xml);
        assertThat(document).isInstanceOf(Raw.class);
        return ((Raw) document).reason();
    }

    static Section section(FilledForm form, String heading) {
        return form.sections().stream()
                .filter(section -> section.heading().equals(heading))
                .findFirst()
                .orElseThrow(() -> new AssertionError(heading + " is not in " + form));
    }

    /** Values with plain spaces, so that a test can be read. */
    static List<Field> fields(FilledForm form, String heading) {
        return section(form, heading).fields().stream()
                .map(field -> new Field(field.label(), field.value().replace('\u00a0', ' ')))
                .toList();
    }

    static Field field(String label, String value) {
        return new Field(label, value);
    }
}
