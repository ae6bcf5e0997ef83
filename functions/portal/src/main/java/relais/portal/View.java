package relais.portal;

/** What one page shows; a template of the same name draws it. */
public interface View {

    /** Of the file in {@code src/main/jte}, without its ending. */
    String template();

    /** What distinguishes the page from all others, first in the window's title. */
    String title();

    /** What is wrong with what was typed. */
    default FieldFaults faults() {
        return FieldFaults.NONE;
    }
}
