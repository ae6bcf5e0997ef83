package relais.domain.outbox;

import java.util.List;
import relais.domain.person.EmailAddress;
import relais.domain.wording.Typography;

/** A mail as plain text, to each address once in any case. It never holds anything of a télédossier (HUB-83). */
public record Mail(List<String> to, String subject, String text) {
    public Mail {
        to = EmailAddress.distinct(to);
        subject = subject.replaceAll("\\p{Cntrl}", " ");
    }

    /** The mail with French apostrophes and spaces; mail programs show a narrow space in a subject as a box. */
    public Mail typed() {
        return new Mail(to, Typography.french(subject).replace('\u202f', '\u00a0'), Typography.french(text));
    }

    @Override
    public String toString() {
        return "Mail[…]";
    }
}
