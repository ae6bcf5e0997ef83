package relais.emulators;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

/** Mails as files, numbered in the order of arrival. */
final class KeptMails {
    private static final String NAME = "%08d.eml";

    private final Path folder;
    private final AtomicInteger last;

    private KeptMails(Path folder, int last) {
        this.folder = folder;
        this.last = new AtomicInteger(last);
    }

    static KeptMails in(Path folder) throws IOException {
        Files.createDirectories(folder);
        var files = files(folder);
        return new KeptMails(folder, files.isEmpty() ? 0 : number(files.getLast()));
    }

    void add(MimeMessage mail) throws MessagingException {
        var file = folder.resolve(NAME.formatted(last.incrementAndGet()));
        try (var out = Files.newOutputStream(file)) {
            mail.writeTo(out);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** A mail that a kill cut short is skipped. */
    List<MimeMessage> all() throws IOException {
        var session = Session.getInstance(new Properties());
        var mails = new ArrayList<MimeMessage>();
        for (var file : files(folder)) {
            try (var in = Files.newInputStream(file)) {
                var mail = new MimeMessage(session, in);
                if (mail.getAllRecipients() != null) {
                    mails.add(mail);
                }
            } catch (MessagingException unreadable) {
                continue;
            }
        }
        return List.copyOf(mails);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().matches("\\d{8}\\.eml"))
                    .sorted()
                    .toList();
        }
    }

    private static int number(Path file) {
        return Integer.parseInt(file.getFileName().toString().substring(0, 8));
    }
}
