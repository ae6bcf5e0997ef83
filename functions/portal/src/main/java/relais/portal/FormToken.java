package relais.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import relais.domain.login.Visit;

/**
 * Names one form of one page, and proves that it was shown to the same browser: the proof derives from the cookie,
 * which no other site can read. It also binds, unreadably, the account and administration of the page.
 */
record FormToken(String text) {

    static final String FIELD = "formulaire";

    private static final int NONCE_BYTES = 16;
    private static final int MARK_LENGTH = 12;
    private static final int PARTS = 4;
    private static final Pattern SHAPE =
            Pattern.compile("[A-Za-z0-9_-]{22}\\.(?:[A-Za-z0-9_-]{12})?\\.(?:[A-Za-z0-9_-]{12})?\\.[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static FormToken issue(String cookie, Visit visit) {
        var bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        var nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var said = nonce + "." + mark(nonce, account(visit)) + "." + mark(nonce, place(visit));
        return new FormToken(said + "." + Sealed.proof(cookie, FIELD + " " + said));
    }

    /** True if it has the shape of the portal's tokens. */
    boolean isWellFormed() {
        return SHAPE.matcher(text).matches();
    }

    boolean isProvedBy(String cookie) {
        var end = text.lastIndexOf('.');
        return end > 0
                && MessageDigest.isEqual(
                        Sealed.proof(cookie, FIELD + " " + text.substring(0, end))
                                .getBytes(StandardCharsets.UTF_8),
                        text.substring(end + 1).getBytes(StandardCharsets.UTF_8));
    }

    /** True if its page was shown to that account, or before the login. */
    boolean isForAccountOf(Visit visit) {
        return isFor(1, account(visit));
    }

    /** True if its page was about the administration for which the person acts, or about none. */
    boolean isForPlaceOf(Visit visit) {
        return isFor(2, place(visit));
    }

    private boolean isFor(int index, String whom) {
        var parts = text.split("\\.", -1);
        return parts.length == PARTS && (parts[index].isEmpty() || parts[index].equals(mark(parts[0], whom)));
    }

    private static String account(Visit visit) {
        return visit instanceof Visit.Recognised(var visitor)
                ? visitor.accountId().toString()
                : "";
    }

    private static String place(Visit visit) {
        return visit instanceof Visit.Recognised(var visitor)
                ? visitor.organization().toString()
                : "";
    }

    private static String mark(String nonce, String whom) {
        return whom.isEmpty() ? "" : Sealed.proof(nonce, whom).substring(0, MARK_LENGTH);
    }
}
