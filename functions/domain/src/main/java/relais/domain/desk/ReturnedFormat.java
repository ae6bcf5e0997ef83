package relais.domain.desk;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import relais.domain.attachment.ContentDetector;
import relais.domain.attachment.ContentTypes;
import relais.domain.attachment.WholeFile;
import relais.domain.process.Process;

/** Finds the MIME type of a returned file in its content. The name only chooses between types that the content may be. */
final class ReturnedFormat {
    private static final String UNKNOWN = "application/octet-stream";
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
    private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
            Map.entry("pdf", "application/pdf"),
            Map.entry("xml", "application/xml"),
            Map.entry("json", "application/json"),
            Map.entry("zip", "application/zip"),
            Map.entry("txt", "text/plain"),
            Map.entry("csv", "text/csv"),
            Map.entry("html", "text/html"),
            Map.entry("rtf", "application/rtf"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("tif", "image/tiff"),
            Map.entry("tiff", "image/tiff"),
            Map.entry("webp", "image/webp"),
            Map.entry("doc", "application/msword"),
            Map.entry("xls", "application/vnd.ms-excel"),
            Map.entry("ppt", "application/vnd.ms-powerpoint"),
            Map.entry("docx", OOXML + "wordprocessingml.document"),
            Map.entry("xlsx", OOXML + "spreadsheetml.sheet"),
            Map.entry("pptx", OOXML + "presentationml.presentation"),
            Map.entry("odt", OPEN_DOCUMENT + "text"),
            Map.entry("ods", OPEN_DOCUMENT + "spreadsheet"),
            Map.entry("odp", OPEN_DOCUMENT + "presentation"));

    private final ContentDetector detector;

    ReturnedFormat(ContentDetector detector) {
        this.detector = detector;
    }

    /** The type of a file, or the fault of one that the démarche does not take. */
    sealed interface Found {
        record Taken(String mimeType) implements Found {}

        record Refused(ReturnFault fault) implements Found {}
    }

    Found find(Process process, WholeFile file) {
        var detected = ContentTypes.normal(detector.detect(file.head()));
        var named = named(file.name());
        if (named.filter(type -> !ContentTypes.mayBe(type, detected)).isPresent()) {
            return new Found.Refused(new ReturnFault.OtherContent(file.name(), named.get(), detected));
        }
        var type = named.filter(said -> !detected.equals(UNKNOWN))
                .filter(process::takesFormatFromRecipient)
                .orElse(detected);
        return process.takesFormatFromRecipient(type)
                ? new Found.Taken(type)
                : new Found.Refused(new ReturnFault.OtherFormat(
                        file.name(),
                        detected,
                        process.siAttachmentFormats().stream().sorted().toList()));
    }

    private static Optional<String> named(String name) {
        var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_EXTENSION.get(extension));
    }
}
