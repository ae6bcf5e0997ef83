package relais.portal.readable;

import java.util.List;

/** An XML file as a form, or the reason why it is only shown raw. The root element chooses the labels. */
public sealed interface ReadableDocument {
    /** In bytes; a longer file is raw. */
    int LONGEST = 5_000_000;

    record FilledForm(String title, List<Section> sections) implements ReadableDocument {
        public FilledForm {
            sections = List.copyOf(sections);
        }
    }

    /** A French sentence that follows a colon, so it begins with a small letter. */
    record Raw(String reason) implements ReadableDocument {}

    /** The heading is empty for what belongs to the whole document. */
    record Section(String heading, List<Field> fields) {
        public Section {
            fields = List.copyOf(fields);
        }

        public List<Field> filled() {
            return fields.stream().filter(field -> !field.value().isEmpty()).toList();
        }

        public List<Field> empty() {
            return fields.stream().filter(field -> field.value().isEmpty()).toList();
        }
    }

    /** The value is empty for what the applicant left out. */
    record Field(String label, String value) {}

    /** Reads any bytes and never throws. */
    static ReadableDocument read(byte[] xml) {
        return switch (XmlFile.parse(xml)) {
            case XmlFile.Refused refused -> new Raw(refused.reason());
            case XmlFile.Bulk bulk -> new Raw(bulk.sentence());
            case Element root -> Layout.of(root);
        };
    }
}
