package relais.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import relais.local.RegularExpressions.Use;

/** Takes steps that grow as its input grows, whatever that is; they are counted, not timed. */
class Every_regular_expression {
    /** The longest form that the portal takes; JSON and headers are measured before any expression reads them. */
    private static final int LONGEST_INPUT = 64 * 1024;

    /** Expressions whose input is measured first, in the same place. */
    private static final Map<String, Integer> BOUNDED =
            Map.of("relais.domain.person.EmailAddress", 254, "relais.edge.Texts", 320);

    private static final int SHORT = 64;
    private static final int TIMES = 8;
    /** Quadratic steps would be {@value #TIMES} times more than these allow. */
    private static final double TOLERANCE = 1.5;

    private static final long BUDGET = 100_000_000;

    @Test
    void is_a_literal_that_this_test_can_read() {
        var found = RegularExpressions.all();

        assertThat(found.unreadable()).isEmpty();
        assertThat(found.uses())
                .hasSizeGreaterThan(50)
                .extracting(Use::type)
                .contains("relais.domain.person.EmailAddress");
    }

    @Test
    void takes_steps_in_proportion_to_its_input() {
        assertThat(RegularExpressions.all().uses().stream().distinct())
                .allSatisfy(use -> assertThat(worst(use)).as(use.toString()).isEmpty());
    }

    @Test
    void that_is_quadratic_or_worse_would_be_seen() {
        for (var regex : new String[] {
            "^[\\s\\h\\p{Cf}]+|[\\s\\h\\p{Cf}]+$", "^[^a-z]+|[^a-z]+$", "<textarea\\b[^>]*>", "\\s+$", ".*@|>", "(a+)+b"
        }) {
            assertThat(worst(new Use("", regex, true))).as(regex).isNotEmpty();
        }
        assertThat(worst(new Use("", "(a|aa)+b", false))).isNotEmpty();
        assertThat(worst(new Use("", "(.*a)*b", false))).isNotEmpty();
        assertThat(worst(new Use("", "(?:(?:a|b))*", false))).contains("stack");
    }

    /** A text on which it takes too many steps; empty if there is none. */
    private static String worst(Use use) {
        var pattern = Pattern.compile(use.regex());
        var longest = BOUNDED.getOrDefault(use.type(), LONGEST_INPUT);
        var worst = new HostileText("", "a", "");
        var most = 0L;
        for (var text : HostileText.against(use.regex())) {
            var few = steps(pattern, text.of(SHORT), use.isSought());
            var many = steps(pattern, text.of(SHORT * TIMES), use.isSought());
            if (isTooMany(few, many) && isConfirmed(pattern, text, use.isSought())) {
                return "%s: %d steps, then %d".formatted(text, few, many);
            }
            if (many > most) {
                most = many;
                worst = text;
            }
        }
        try {
            var atMost = steps(pattern, worst.of(longest), use.isSought());
            return atMost >= BUDGET ? worst + " at its longest" : "";
        } catch (StackOverflowError e) {
            return worst + " overflows the stack";
        }
    }

    /** Confirms on a longer text, because a bound within the expression only shows there. */
    private static boolean isConfirmed(Pattern pattern, HostileText text, boolean isSought) {
        return isTooMany(
                steps(pattern, text.of(SHORT * 16), isSought), steps(pattern, text.of(SHORT * 16 * TIMES), isSought));
    }

    private static boolean isTooMany(long few, long many) {
        return many > TOLERANCE * TIMES * Math.max(few, SHORT);
    }

    private static long steps(Pattern pattern, String text, boolean isSought) {
        var counted = new CountedText(text, BUDGET);
        try {
            var matcher = pattern.matcher(counted);
            if (!isSought) {
                matcher.matches();
            } else {
                while (matcher.find()) {
                    // to the end, as replaceAll and split do
                }
            }
            return counted.looks();
        } catch (CountedText.TooManyLooks e) {
            return BUDGET;
        }
    }
}
