package relais.portal;

/** The content of one page, drawn by the template of the same name. */
public interface View {

    /** The file in {@code src/main/jte}, without its extension. */
    String template();

    /** The page's own title, first in the window's title. */
    String title();

    /** The faults of the form, if any. */
    default FieldFaults faults() {
        return FieldFaults.NONE;
    }
}
