package relais.portal.download;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import relais.domain.archive.FileName;

/** The header of RFC 6266, with the name in UTF-8 and an ASCII one for software that knows no other. */
public final class ContentDisposition {

    private ContentDisposition() {}

    /** The browser saves the file. */
    public static String attachment(FileName name) {
        return value("attachment", name);
    }

    /** The browser shows the file if it can. */
    public static String inline(FileName name) {
        return value("inline", name);
    }

    private static String value(String type, FileName name) {
        return "%s; filename=\"%s\"; filename*=UTF-8''%s".formatted(type, ascii(name.value()), encoded(name.value()));
    }

    /** Accents are dropped; a percent sign would be decoded by some browsers. */
    private static String ascii(String name) {
        return Normalizer.normalize(name, Form.NFD).replaceAll("\\p{M}", "").replaceAll("[^ -~]|[%\"\\\\]", "_");
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
