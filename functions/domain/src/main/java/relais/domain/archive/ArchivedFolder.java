package relais.domain.archive;

import java.util.List;

/**
 * The files of one télédossier, to be put into a folder of an archive.
 *
 * @param number as its operator chose it
 */
public record ArchivedFolder(String number, List<ArchivedFile> files) {
    public ArchivedFolder {
        files = List.copyOf(files);
    }
}
