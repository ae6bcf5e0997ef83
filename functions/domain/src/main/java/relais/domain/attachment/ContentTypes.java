package relais.domain.attachment;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Compares content with its declared type, and refuses only content that is certainly of another type. */
public final class ContentTypes {
    private static final String UNKNOWN = "application/octet-stream";
    private static final Map<String, String> ALIASES = Map.of(
            "text/xml", "application/xml",
            "application/x-zip-compressed", "application/zip",
            "application/x-pdf", "application/pdf",
            "image/jpg", "image/jpeg");
    private static final Pattern WRITTEN_AS_TEXT =
            Pattern.compile("text/.*|application/(json|xml|csv)|.*\\+(json|xml)");
    private static final Pattern WRITTEN_AS_XML = Pattern.compile("application/xml|.*\\+xml"
            + "|application/vnd\\.oasis\\.opendocument\\.(flat\\..*|tika\\.flat\\.document|.*-flat-xml)"
            + "|application/vnd\\.ms-(wordml|word2006ml|spreadsheetml)");
    /** Office Open XML formats, that is documents and templates with or without macros, binary workbooks and similar files. */
    private static final Pattern KEPT_IN_OOXML = Pattern.compile("application/vnd\\.openxmlformats-officedocument\\..*"
            + "|application/vnd\\.ms-(word|excel|powerpoint|visio)\\..*macroenabled\\.12"
            + "|application/vnd\\.ms-visio\\.(drawing|template|stencil)"
            + "|application/(vnd\\.ms-xpsdocument|oxps|x-tika-ooxml|x-tika-visio-ooxml)");

    private static final Pattern KEPT_IN_OPEN_DOCUMENT =
            Pattern.compile("application/vnd\\.oasis\\.opendocument\\.(?!.*-flat-xml|flat\\.|tika\\.flat).*");
    private static final Pattern KEPT_IN_ZIP = Pattern.compile(
            "application/(zip|.*\\+zip|java-archive|vnd\\.apple\\.(pages|keynote|numbers|iwork)|vnd\\.google-earth\\.kmz)");
    private static final Pattern KEPT_IN_OLE2 = Pattern.compile(
            "application/(msword|msexcel|mspowerpoint|x-mspublisher|vnd\\.ms-[a-z]+|vnd\\.visio|x-tika-msoffice.*)");
    /** The container of an Office Open XML file that a password protects. */
    private static final String BARE_OLE2 = "application/x-tika-msoffice";

    private ContentTypes() {}

    /**
     * True if the content may be of the declared type.
     *
     * @param declared a MIME type, as its sender wrote it
     * @param detected a MIME type, from a {@link ContentDetector}
     */
    public static boolean mayBe(String declared, String detected) {
        var said = normal(declared);
        var seen = normal(detected);
        return seen.equals(UNKNOWN)
                || seen.equals(said)
                || seen.startsWith("text/") && WRITTEN_AS_TEXT.matcher(said).matches()
                || WRITTEN_AS_XML.matcher(seen).matches()
                        && (WRITTEN_AS_XML.matcher(said).matches() || said.startsWith("text/"))
                || seen.equals("application/json") && said.startsWith("text/")
                || isZip(seen) && zipHolds(seen, said)
                || KEPT_IN_OLE2.matcher(seen).matches()
                        && KEPT_IN_OLE2.matcher(said).matches()
                || seen.equals(BARE_OLE2) && KEPT_IN_OOXML.matcher(said).matches();
    }

    private static boolean isZip(String type) {
        return KEPT_IN_ZIP.matcher(type).matches()
                || KEPT_IN_OOXML.matcher(type).matches()
                || KEPT_IN_OPEN_DOCUMENT.matcher(type).matches();
    }

    /** A bare container may hold any format kept in one, and a recognised format also counts as its container. */
    private static boolean zipHolds(String seen, String said) {
        var bare = seen.equals("application/zip") && isZip(said);
        var office = seen.matches("application/x-tika-(visio-)?ooxml")
                && KEPT_IN_OOXML.matcher(said).matches();
        return bare || office || said.equals("application/zip");
    }

    /**
     * A MIME type without its parameters, in lower case, and under one name if it has several, so text/xml becomes
     * application/xml.
     */
    public static String normal(String mimeType) {
        var bare = mimeType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return ALIASES.getOrDefault(bare, bare).replace("application/x-vnd.", "application/vnd.");
    }
}
