package relais.portal;

import io.micronaut.http.HttpMethod;
import java.util.Arrays;
import java.util.Map;

/**
 * One route of the portal; a line of the table of pages.
 *
 * @param answers what each kind of visitor is answered: {@code 200} (shown or done), {@code next} (redirected to the
 * next step of the login) or {@code 403}
 * @param elsewhere the same for a thing of another administration, which may also be {@code 404}; the domain decides it
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

    /** True if it names a thing, of one's own administration or of another. */
    boolean isAboutSomething() {
        return template.contains("{id}") || template.contains("{organization}");
    }

    /** True if it is the same for all visitors, so that no session is looked up. */
    boolean isForEverybody() {
        return answers.values().stream().allMatch(OPEN::equals);
    }

    /** True if it is open to some logged-in visitors; the pages of the login redirect them. */
    boolean isForSomebodyIn() {
        return !isForEverybody()
                && Arrays.stream(Audience.values())
                        .filter(Audience::isIn)
                        .map(this::answer)
                        .anyMatch(OPEN::equals);
    }

    /** A cell that says nothing is a refusal. */
    String answer(Audience standing) {
        return answers.getOrDefault(standing, FORBIDDEN);
    }

    /** The answer for a thing of another administration. */
    String answerElsewhere(Audience standing) {
        return elsewhere.getOrDefault(standing, FORBIDDEN);
    }
}
