package relais.domain.desk;

import java.util.List;

/** A reason why documents are not returned, for the person who sends them. Types are MIME types. */
public sealed interface ReturnFault {

    enum Code implements ReturnFault {
        /** The case has changed its status since the agent looked. */
        MOVED,
        /** The démarche takes no document back, or the case has ended. */
        NOT_TAKEN,
        NO_FILE,
        TOO_MANY,
        /** The démarche has no message to the applicant. */
        NO_MESSAGE
    }

    record Empty(String fileName) implements ReturnFault {}

    record LongName(String fileName) implements ReturnFault {}

    /** The démarche takes no file of that size; both are in bytes. */
    record TooLarge(String fileName, long size, long limit) implements ReturnFault {}

    /** The démarche does not take its format. */
    record OtherFormat(String fileName, String detected, List<String> accepted) implements ReturnFault {
        public OtherFormat {
            accepted = List.copyOf(accepted);
        }
    }

    /** Its name says one type, and its content is certainly of another. */
    record OtherContent(String fileName, String named, String detected) implements ReturnFault {}

    record Infected(String fileName) implements ReturnFault {}

    /** The antivirus cannot look into it. */
    record Unreadable(String fileName) implements ReturnFault {}

    /** Unpacked, it is more than the antivirus reads. */
    record UnpackedTooBig(String fileName) implements ReturnFault {}
}
