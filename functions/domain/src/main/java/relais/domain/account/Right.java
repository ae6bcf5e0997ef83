package relais.domain.account;

/** What a person may do with the télédossiers of one démarche; to treat is also to consult. */
public enum Right {
    CONSULT,
    TREAT;

    public boolean includes(Right other) {
        return compareTo(other) >= 0;
    }

    public Right orHigher(Right other) {
        return includes(other) ? this : other;
    }
}
