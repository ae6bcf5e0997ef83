package relais.portal;

/**
 * Who publishes this installation and whom to write to; each blank where the operator did not say.
 *
 * @param name and address of the publisher
 * @param director of the publication
 * @param host name, address and telephone of whoever hosts it
 * @param support a mail address, as the two others
 */
public record Publisher(
        String name, String director, String host, String support, String accessibility, String personalData) {
    /** Blank is said, never hidden. */
    public static String orUnsaid(String text) {
        return text.isBlank() ? "L’exploitant de cette installation ne l’a pas encore indiqué." : text;
    }
}
