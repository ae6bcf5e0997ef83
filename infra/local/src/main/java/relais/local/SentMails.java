package relais.local;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import relais.domain.Paris;

/** The mails as a page, the last one first, with their links to follow. */
final class SentMails {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<]+");
    private static final int SHOWN = 100;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern(
                    "EEEE d MMMM uuuu 'à' HH:mm:ss", Locale.FRENCH)
            .withZone(Paris.ZONE);
    private static final String NOTHING = """
            <p>Rien n’a encore été envoyé. L’invitation d’Olive Perrin arrive dans la minute qui suit le premier démarrage :
              rechargez la page.</p>""";
    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="fr">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>Courriels envoyés – Relais</title>
              <link rel="stylesheet" href="/portail/statique/now/dsfr.css">
              <link rel="stylesheet" href="/portail/statique/now/relais.css">
            </head>
            <body>
              <main class="fr-container relais-main relais-text">
                <h1>Courriels envoyés</h1>
                <p>Seul ce lanceur local montre cette page : ici, aucun courriel ne sort de la machine. Ils restent
                  d’un démarrage à l’autre, jusqu’à <code>--fresh</code>.</p>
                %s
              </main>
            </body>
            </html>
            """;

    private SentMails() {}

    static String page(List<MimeMessage> mails) {
        if (mails.isEmpty()) {
            return FRAME.formatted(NOTHING);
        }
        var last = mails.stream()
                .sorted(Comparator.comparing(SentMails::sent))
                .toList()
                .reversed();
        var articles = last.stream().limit(SHOWN).map(SentMails::article).collect(Collectors.joining("\n"));
        return FRAME.formatted(count(mails.size()) + articles);
    }

    private static String count(int all) {
        var shown = all > SHOWN ? ", dont les %d derniers sont ici".formatted(SHOWN) : "";
        return "<p class=\"relais-count\">%d %s%s, le dernier en premier.</p>%n"
                .formatted(all, all == 1 ? "courriel" : "courriels", shown);
    }

    /** Its {@code Date}; a mail without one is the oldest. */
    private static Instant sent(MimeMessage mail) {
        try {
            return mail.getSentDate() == null
                    ? Instant.EPOCH
                    : mail.getSentDate().toInstant();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String article(MimeMessage mail) {
        try {
            return """
                    <article class="relais-block">
                      <h2 class="fr-h5">%s</h2>
                      <p class="relais-count">%s<br>À : %s</p>
                      <p class="relais-mail">%s</p>
                    </article>
                    """.formatted(
                            escaped(String.valueOf(mail.getSubject())),
                            WHEN.format(sent(mail)),
                            escaped(Arrays.stream(mail.getRecipients(RecipientType.TO))
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(", "))),
                            linked(escaped(String.valueOf(mail.getContent()))));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String linked(String text) {
        return LINK.matcher(text)
                .replaceAll(link -> Matcher.quoteReplacement("<a href=\"%1$s\">%1$s</a>".formatted(link.group())));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
