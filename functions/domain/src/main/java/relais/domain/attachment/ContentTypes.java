package relais.domain.attachment;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Whether content may pass for what was declared: refused only when it is positively something else. */
public final class ContentTypes {
    private static final String UNKNOWN = "application/octet-stream";
    private static final Map<String, String> ALIASES = Map.of(
            "text/xml", "application/xml",
            "application/x-zip-compressed", "application/zip",
            "application/x-pdf", "application/pdf",
            "image/jpg", "image/jpeg");
    private static final Pattern WRITTEN_AS_TEXT =
            Pattern.compile("text/.*|application/(json|xml|csv)|.*\\+(json|xml)");
    private static final Pattern WRITTEN_AS_XML = Pattern.compile("application/xml|.*\\+xml");
    private static final Pattern KEPT_IN_ZIP = Pattern.compile(
            "application/(zip|epub\\+zip|java-archive|vnd\\.oasis\\.opendocument\\..*|vnd\\.openxmlformats-officedocument\\..*|x-tika-ooxml)");
    private static final Pattern KEPT_IN_OLE2 =
            Pattern.compile("application/(msword|vnd\\.ms-.*|vnd\\.visio|x-tika-msoffice.*)");

    private ContentTypes() {}

    static boolean mayBe(String declared, String detected) {
        var said = normal(declared);
        var seen = normal(detected);
        return seen.equals(UNKNOWN)
                || seen.equals(said)
                || seen.startsWith("text/") && WRITTEN_AS_TEXT.matcher(said).matches()
                || WRITTEN_AS_XML.matcher(seen).matches()
                        && (WRITTEN_AS_XML.matcher(said).matches() || said.startsWith("text/"))
                || seen.equals("application/json") && said.startsWith("text/")
                || KEPT_IN_ZIP.matcher(seen).matches() && zipHolds(seen, said)
                || KEPT_IN_OLE2.matcher(seen).matches()
                        && KEPT_IN_OLE2.matcher(said).matches();
    }

    /** A bare container may be any format that is kept in one, and a recognised format is also its container. */
    private static boolean zipHolds(String seen, String said) {
        var bare = seen.equals("application/zip") && KEPT_IN_ZIP.matcher(said).matches();
        var office = seen.equals("application/x-tika-ooxml")
                && said.startsWith("application/vnd.openxmlformats-officedocument.");
        return bare || office || said.equals("application/zip");
    }

    /** A MIME type without its parameters, lower case, and one name for those that have several: text/xml is application/xml. */
    public static String normal(String mimeType) {
        var bare = mimeType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return ALIASES.getOrDefault(bare, bare);
    }
}
