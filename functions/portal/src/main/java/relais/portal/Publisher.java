package relais.portal;

/**
 * The publisher of this installation and its contacts; each is blank if not configured.
 *
 * @param name and address of the publisher
 * @param director of the publication
 * @param host name, address and telephone of the hosting company
 * @param support a mail address, as the two others
 */
public record Publisher(
        String name, String director, String host, String support, String accessibility, String personalData) {
    /** A missing value is stated on the page, never hidden. */
    public static String orUnsaid(String text) {
        return text.isBlank() ? "L’exploitant de cette installation ne l’a pas encore indiqué." : text;
    }
}
