package relais.portal;

import java.util.List;
import relais.domain.attachment.WholeFile;

/** The files of a form, or the reason why they were not kept. */
public sealed interface SentFiles {

    /** All files of the form; none if the sender chose none. */
    record Kept(List<WholeFile> files) implements SentFiles {
        public Kept {
            files = List.copyOf(files);
        }
    }

    /**
     * The files are larger than the limit together.
     *
     * @param fileName the file that went beyond it
     * @param size of that file, in bytes
     * @param isWhole false if the file is larger still
     */
    record TooLarge(String fileName, long size, boolean isWhole) implements SentFiles {}

    /** There are more files than one form may bring. */
    record TooMany() implements SentFiles {}
}
