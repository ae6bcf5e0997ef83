package relais.portal;

import io.micronaut.http.HttpMethod;
import java.util.Map;

/**
 * One thing that may be asked of the portal; a line of the table of pages.
 *
 * @param answers what each kind of visitor is answered: {@code 200} (shown or done), {@code next} (sent to the page that
 *     lets them go on) or {@code 403}
 */
public record PageRoute(HttpMethod method, String template, Map<Standing, String> answers) {

    public static final String OPEN = "200";
    public static final String NEXT = "next";
    public static final String FORBIDDEN = "403";

    public PageRoute {
        answers = Map.copyOf(answers);
    }

    /** Whether it is the same to all, and nobody need be recognised. */
    boolean isForEverybody() {
        return answers.values().stream().allMatch(OPEN::equals);
    }

    /** What is not said is refused. */
    String answer(Standing standing) {
        return answers.getOrDefault(standing, FORBIDDEN);
    }
}
