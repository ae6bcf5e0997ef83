package relais.portal;

import io.micronaut.http.HttpMethod;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The page that a visitor asked for before logging in. Only a page of the portal for logged-in visitors qualifies: no
 * address of another site, and no page with an effect.
 */
final class Destination {

    static final String PARAMETER = "suite";

    private static final int LONGEST = 500;
    private static final String LETTERS = "/._~%=&?+-";

    private Destination() {}

    /** Empty if the text names no such page. */
    static Optional<String> read(String text) {
        return Optional.of(text).filter(Destination::isOfThePortal);
    }

    /** The address of a login page that continues to that destination. */
    static String after(String page, String destination) {
        return page + "?" + PARAMETER + "=" + URLEncoder.encode(destination, StandardCharsets.UTF_8);
    }

    private static boolean isOfThePortal(String text) {
        if (text.length() > LONGEST || !text.chars().allMatch(Destination::isPlain)) {
            return false;
        }
        var query = text.indexOf('?');
        var path = query < 0 ? text : text.substring(0, query);
        return PageRoutes.all().stream()
                .anyMatch(route -> route.method() == HttpMethod.GET
                        && route.isForSomebodyIn()
                        && isOf(path.split("/", -1), route.template().split("/", -1)));
    }

    private static boolean isOf(String[] path, String[] template) {
        if (path.length != template.length) {
            return false;
        }
        for (var i = 0; i < path.length; i++) {
            var isAny = template[i].startsWith("{") && !path[i].isEmpty() && !path[i].startsWith(".");
            if (!isAny && !path[i].equals(template[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || LETTERS.indexOf(c) >= 0;
    }
}
