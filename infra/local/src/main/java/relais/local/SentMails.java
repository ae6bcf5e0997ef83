package relais.local;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The mails as a page, the last first, their links to be followed. */
final class SentMails {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<]+");
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
                <p>Seul ce lanceur local montre cette page : ici, aucun courriel ne sort de la machine.</p>
                %s
              </main>
            </body>
            </html>
            """;

    private SentMails() {}

    static String page(List<MimeMessage> mails) {
        var articles = mails.reversed().stream().map(SentMails::article).collect(Collectors.joining("\n"));
        return FRAME.formatted(articles.isEmpty() ? "<p>Rien n’a encore été envoyé.</p>" : articles);
    }

    private static String article(MimeMessage mail) {
        try {
            return """
                    <article class="relais-block">
                      <h2 class="fr-h5">%s</h2>
                      <p class="relais-count">À : %s</p>
                      <p class="relais-mail">%s</p>
                    </article>
                    """.formatted(
                            escaped(String.valueOf(mail.getSubject())),
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
