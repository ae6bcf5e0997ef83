package relais.portal.desk;

import java.util.Collection;
import java.util.Map;
import relais.domain.attachment.ContentTypes;

/** The formats of files in words. */
public final class FormatLabels {

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("application/pdf", "PDF"),
            Map.entry("application/xml", "XML"),
            Map.entry("application/json", "JSON"),
            Map.entry("application/zip", "archive ZIP"),
            Map.entry("text/plain", "texte"),
            Map.entry("text/csv", "tableau CSV"),
            Map.entry("text/html", "page web"),
            Map.entry("application/rtf", "texte RTF"),
            Map.entry("image/png", "image PNG"),
            Map.entry("image/jpeg", "image JPEG"),
            Map.entry("image/gif", "image GIF"),
            Map.entry("image/tiff", "image TIFF"),
            Map.entry("image/webp", "image WebP"),
            Map.entry("application/msword", "texte Word"),
            Map.entry("application/vnd.ms-excel", "tableau Excel"),
            Map.entry("application/vnd.ms-powerpoint", "présentation PowerPoint"),
            Map.entry("application/x-tika-msoffice", "document Office"),
            Map.entry("application/x-tika-ooxml", "document Office"),
            Map.entry(OOXML + "wordprocessingml.document", "texte Word"),
            Map.entry(OOXML + "spreadsheetml.sheet", "tableau Excel"),
            Map.entry(OOXML + "presentationml.presentation", "présentation PowerPoint"),
            Map.entry(OPEN_DOCUMENT + "text", "texte OpenDocument"),
            Map.entry(OPEN_DOCUMENT + "spreadsheet", "tableau OpenDocument"),
            Map.entry(OPEN_DOCUMENT + "presentation", "présentation OpenDocument"),
            Map.entry("application/x-msdownload", "programme Windows"),
            Map.entry("application/octet-stream", "inconnu"));

    private FormatLabels() {}

    /** The words for a MIME type, or the type itself if it has none. */
    public static String of(String mimeType) {
        var type = ContentTypes.normal(mimeType);
        return WORDS.getOrDefault(type, type);
    }

    /** « PDF, XML ou image PNG », in a fixed order. */
    static String list(Collection<String> mimeTypes) {
        var words = mimeTypes.stream().map(FormatLabels::of).distinct().sorted().toList();
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " ou " + words.getLast();
    }
}
