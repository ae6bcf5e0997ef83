package relais.portal;

import io.micronaut.http.HttpMethod;
import java.util.Arrays;
import java.util.Map;

/**
 * One thing that may be asked of the portal; a line of the table of pages.
 *
 * @param answers what each kind of visitor is answered: {@code 200} (shown or done), {@code next} (sent to the page that
 *     lets them go on) or {@code 403}
 * @param elsewhere the same of a thing of another administration, which may also be {@code 404}; the domain decides it
 */
public record PageRoute(
        HttpMethod method, String template, Map<Audience, String> answers, Map<Audience, String> elsewhere) {

    public static final String OPEN = "200";
    public static final String NEXT = "next";
    public static final String FORBIDDEN = "403";

    public PageRoute {
        answers = Map.copyOf(answers);
        elsewhere = Map.copyOf(elsewhere);
    }

    /** Whether it is about a thing, of one's own administration or of another. */
    boolean isAboutSomething() {
        return template.contains("{id}") || template.contains("{organization}");
    }

    /** Whether it is the same to all, and nobody need be recognised. */
    boolean isForEverybody() {
        return answers.values().stream().allMatch(OPEN::equals);
    }

    /** Whether it is open to any of those who are in; the pages of the way in send them on. */
    boolean isForSomebodyIn() {
        return !isForEverybody()
                && Arrays.stream(Audience.values())
                        .filter(Audience::isIn)
                        .map(this::answer)
                        .anyMatch(OPEN::equals);
    }

    /** What is not said is refused. */
    String answer(Audience standing) {
        return answers.getOrDefault(standing, FORBIDDEN);
    }

    /** Of a thing of another administration. */
    String answerElsewhere(Audience standing) {
        return elsewhere.getOrDefault(standing, FORBIDDEN);
    }
}
