package relais.domain.attachment;

import java.util.Set;

/** The démarches that accept files that the antivirus cannot read. The hub's operator names them. */
public interface EncryptedFiles {
    boolean areAccepted(String processCode);

    /** The codes of these démarches. */
    Set<String> acceptedBy();

    /** Does nothing if the démarche is named already. */
    void accept(String processCode);

    /** Does nothing if the démarche is not named. */
    void refuse(String processCode);
}
