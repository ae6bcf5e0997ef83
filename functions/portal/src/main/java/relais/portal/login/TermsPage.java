package relais.portal.login;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import relais.domain.Paris;
import relais.domain.terms.Terms;
import relais.portal.View;

/** The terms in force, with a button for a visitor who has not accepted them. */
public record TermsPage(Terms terms, boolean isToAccept) implements View {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.FRENCH);

    /** A heading, or a paragraph. */
    public record Block(boolean isHeading, String words) {}

    @Override
    public String template() {
        return "terms";
    }

    @Override
    public String title() {
        return "Conditions d’utilisation";
    }

    public String since() {
        return DAY.format(Paris.day(terms.since()));
    }

    public List<Block> blocks() {
        return Arrays.stream(terms.text().strip().split("\\R\\s*\\R"))
                .map(String::strip)
                .map(text -> text.startsWith("## ")
                        ? new Block(true, text.substring(3))
                        : new Block(false, text.replaceAll("\\R", " ")))
                .toList();
    }
}
