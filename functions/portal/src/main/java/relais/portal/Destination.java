package relais.portal;

import io.micronaut.http.HttpMethod;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The page that somebody asked for before they came in. Only a page of the portal that is shown to somebody who is in: no
 * address of another site passes for one, nor a page that does something.
 */
final class Destination {

    static final String PARAMETER = "suite";

    private static final int LONGEST = 500;
    private static final String LETTERS = "/._~%=&?+-";

    private Destination() {}

    /** Empty when it is no such page. */
    static Optional<String> read(String text) {
        return Optional.of(text).filter(Destination::isOfThePortal);
    }

    /** The address of a page on the way in, which leads on to that one. */
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
